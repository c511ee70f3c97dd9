"""`python -m deploy.local.compose`: what compose.yaml refers to, as lines for --env-file.

The same secrets and the same issuer as those of `make up`, so that `make token` serves both.
"""

import os
import sys

from deploy.local.issuer import AUDIENCE, ISSUER, Issuer
from deploy.local.service_secrets import secrets_of
from deploy.local.settings import SERVICES, Settings, read_settings


def variables(settings: Settings) -> dict[str, str]:
    keys = settings.data / "keys"
    issuer = Issuer(keys)
    issuer.ensure_keys()
    found = {
        "OIDC_ISSUER": ISSUER,
        "OIDC_AUDIENCE": AUDIENCE,
        "ISSUER_JWKS": issuer.jwks_file.read_text().strip(),
    }
    for service in SERVICES:
        for name, value in secrets_of(service, keys).items():
            found[f"{service.upper()}_{name}"] = value
    return found


def main() -> None:
    for name, value in variables(read_settings(os.environ)).items():
        sys.stdout.write(f"{name}='{value}'\n")


if __name__ == "__main__":
    main()

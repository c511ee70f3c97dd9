"""`python -m services.callcenter api|relay|consumer|all|migrate|rebuild|replay|restored`."""

from libs.service.process import run
from services.callcenter.service import SERVICE

if __name__ == "__main__":
    run(SERVICE)

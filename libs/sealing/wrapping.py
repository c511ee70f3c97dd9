"""A customer's key under the master key: AES-256-GCM, bound to the customer it is for."""

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
_FORMAT = b"\x01"


class MasterKeyMismatch(RuntimeError):
    """A stored key does not unwrap: MASTER_KEY is not the one it was wrapped with."""

    def __init__(self) -> None:
        super().__init__(
            "MASTER_KEY does not open the keys in this database: restore the right one"
        )


class MasterKeyMissing(RuntimeError):
    """This process was given no MASTER_KEY, as it was thought to seal and open nothing."""

    def __init__(self) -> None:
        super().__init__("this role has no MASTER_KEY, and needed it")


class MasterKey:
    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"MASTER_KEY must be {KEY_BYTES} bytes, and is {len(key)}")
        self._cipher = AESGCM(key)

    def wrapped_new_key(self, customer_id: UUID) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        key = AESGCM.generate_key(KEY_BYTES * 8)
        return _FORMAT + nonce + self._cipher.encrypt(nonce, key, customer_id.bytes)

    def unwrap(self, wrapped: bytes, customer_id: UUID) -> bytes:
        """Raises MasterKeyMismatch, also for a key that was moved to another customer's row."""
        nonce, sealed = wrapped[1 : 1 + NONCE_BYTES], wrapped[1 + NONCE_BYTES :]
        try:
            return self._cipher.decrypt(nonce, sealed, customer_id.bytes)
        except (InvalidTag, ValueError):
            raise MasterKeyMismatch from None

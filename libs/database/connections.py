"""Types of what a query can run on: a connection, one lent by the pool, or the pool itself."""

import asyncpg
from asyncpg.pool import PoolConnectionProxy

Connection = asyncpg.Connection | PoolConnectionProxy
Source = Connection | asyncpg.Pool

"""Types of this service's arrays, named after what they hold: numpy's own would all look alike.

A table is a structured array; the others are single columns. Most are of `Any`: numpy's types do
not know what a structured array holds.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[Any]  # a customer's or document's id in 16 bytes, V16, or S16 to be compared
Names = NDArray[Any]  # of grades, classes or payment terms: text, or bytes of one width
Codes = NDArray[Any]  # currencies, S3
Mask = NDArray[np.bool_]  # which rows
Rows = NDArray[np.intp]  # row numbers
Places = NDArray[Any]  # in a list of names, from 0; -1 where it has none
Days = NDArray[Any]  # days since 1970-01-01
DayCounts = NDArray[Any]  # how many days
Instants = NDArray[Any]  # microseconds since 2000-01-01, as PostgreSQL has them
Amounts = NDArray[Any]  # money in whole numbers, of the smallest unit unless it says otherwise
Versions = NDArray[Any]  # of streams or policies
Kinds = NDArray[Any]  # members of Kind
Details = NDArray[Any]  # of facts: what each means depends on their kind
Digests = NDArray[np.int64]
Numbers = NDArray[Any]  # that say nothing but whether two are the same

Table = NDArray[Any]  # with whatever columns
# Tables by what their rows are, all with its columns (STATE, BALANCE and so on) and maybe more.
StateTable = NDArray[Any]
BalanceTable = NDArray[Any]
InvoiceTable = NDArray[Any]
SaleTable = NDArray[Any]
FactTable = NDArray[Any]
CostTable = NDArray[Any]
ScoreTable = NDArray[Any]

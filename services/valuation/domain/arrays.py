"""What arrays of this service hold: their types say so, where all would be arrays of something."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[Any]  # a customer's or document's id in 16 bytes, V16
Names = NDArray[np.str_]
Mask = NDArray[np.bool_]

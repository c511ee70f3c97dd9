"""python -m services.valuation api|relay|consumer|migrate|rebuild|replay|restored|all"""

from libs.service.process import run
from services.valuation.service import SERVICE

if __name__ == "__main__":
    run(SERVICE)

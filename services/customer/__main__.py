"""python -m services.customer api|relay|consumer|migrate|rebuild|replay|restored|all"""

from libs.service.process import run
from services.customer.service import SERVICE

if __name__ == "__main__":
    run(SERVICE)

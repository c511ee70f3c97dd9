"""python -m services.interaction api|relay|consumer|migrate|rebuild|replay|restored|all"""

from libs.service.process import run
from services.interaction.service import SERVICE

if __name__ == "__main__":
    run(SERVICE)

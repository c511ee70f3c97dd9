"""Currencies that are money no more: ISO 4217, list three, and the last day of each.

The days are those of Unicode's CLDR (supplemental data, `currencyData`): the last one on which any
country took it as legal tender. What was recorded in one stays readable: no code ever leaves.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

TRANSITION = timedelta(days=31)  # for what was sold on the last days, booked late or elsewhere
_LAST_DAYS = """
    ADP 2001-12-31  AFA 2002-12-31  ALK 1965-08-16  ANG 2025-06-30  AOK 1991-03-01  AON 2000-02-01
    AOR 2000-02-01  ARA 1992-01-01  ARP 1985-06-14  ATS 2002-02-28  AZM 2006-12-31  BAD 1994-08-15
    BEC 1990-03-05  BEF 2002-02-28  BEL 1990-03-05  BGL 1999-07-05  BGN 2026-01-31  BOP 1986-12-31
    BRB 1986-02-28  BRC 1989-01-15  BRE 1993-08-01  BRN 1990-03-16  BRR 1994-07-01  BUK 1989-06-18
    BYB 2000-12-31  BYR 2017-01-01  CSD 2006-10-25  CSK 1993-03-01  CUC 2021-06-01  CYP 2008-01-31
    DDM 1990-10-02  DEM 2002-05-15  ECS 2000-10-02  ECV 2000-01-09  EEK 2010-12-31  ESA 1981-12-31
    ESB 1994-12-31  ESP 2002-02-28  FIM 2002-02-28  FRF 2002-02-17  GEK 1995-09-25  GHC 2007-12-31
    GNS 1986-01-06  GQE 1986-06-01  GRD 2002-02-28  GWE 1976-02-28  GWP 1997-03-31  HRD 1995-01-01
    HRK 2023-01-14  IEP 2002-02-09  ILP 1980-02-22  ILR 1985-09-04  ISJ 1981-01-01  ITL 2002-02-28
    LTL 2014-12-31  LTT 1993-06-25  LUC 1990-03-05  LUF 2002-02-28  LUL 1990-03-05  LVL 2013-12-31
    LVR 1993-10-17  MGF 2004-12-31  MLF 1984-08-31  MRO 2018-06-30  MTL 2008-01-31  MTP 1968-06-07
    MXP 1992-12-31  MZE 1980-06-16  MZM 2006-12-31  NIC 1991-04-30  NLG 2002-02-28  PEI 1991-07-01
    PES 1985-02-01  PLZ 1994-12-31  PTE 2002-02-28  RHD 1980-04-18  ROL 2006-12-31  RUR 1998-12-31
    SDD 2007-06-30  SDP 1998-06-01  SIT 2007-01-14  SKK 2009-01-01  SLL 2023-12-31  SRG 2003-12-31
    STD 2017-12-31  SUR 1992-10-01  TJR 2000-10-25  TMM 2009-01-01  TPE 2002-05-20  TRL 2005-12-31
    UAK 1993-10-17  UGS 1987-05-15  USS 2014-03-01  UYP 1993-03-01  VEB 2008-06-30  VEF 2018-08-20
    XEU 1998-12-31  YDD 1996-01-01  YUD 1990-01-01  YUM 2002-05-15  YUN 1992-07-24  ZAL 1995-03-13
    ZMK 2013-01-01  ZRN 1998-07-31  ZRZ 1993-11-01  ZWD 2008-08-01  ZWL 2024-08-31  ZWN 2008-07-31
    ZWR 2009-02-02
"""
_PAIRS = _LAST_DAYS.split()
LAST_DAYS: Mapping[str, date] = MappingProxyType(
    dict(zip(_PAIRS[::2], map(date.fromisoformat, _PAIRS[1::2]), strict=True))
)


class CurrencyWithdrawn(Exception):
    """Currency that was no longer money when this occurred. `pointer` names the field at fault."""

    code = "currency_withdrawn"

    def __init__(self, pointer: str, last_day: date) -> None:
        super().__init__(f"{pointer} was withdrawn: {last_day} was its last day")
        self.pointer = pointer
        self.last_day = last_day


def refuse_withdrawn(pointer: str, currency: str, occurred_at: datetime) -> None:
    """Raises CurrencyWithdrawn for what occurred after its last day and the transition.

    How early it may be is not limited: books were restated in a currency when it was introduced.
    """
    last_day = LAST_DAYS.get(currency)
    if last_day and occurred_at.date() > last_day + TRANSITION:
        raise CurrencyWithdrawn(pointer, last_day)

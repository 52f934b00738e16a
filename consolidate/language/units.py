"""Units of measurement: their names in English texts, and what they are in SI."""

from __future__ import annotations

_FOOT = 0.3048
_MILE = 1609.344
_POUND = 0.45359237
_HOUR = 3600.0
_DAY = 24 * _HOUR

_SI: dict[str, tuple[float, str]] = {
    "mm": (1e-3, "m"),
    "cm": (1e-2, "m"),
    "m": (1.0, "m"),
    "km": (1e3, "m"),
    "inches": (_FOOT / 12, "m"),
    "feet": (_FOOT, "m"),
    "yards": (3 * _FOOT, "m"),
    "miles": (_MILE, "m"),
    "nautical miles": (1852.0, "m"),
    "sq m": (1.0, "m2"),
    "sq km": (1e6, "m2"),
    "sq feet": (_FOOT**2, "m2"),
    "sq miles": (_MILE**2, "m2"),
    "hectares": (1e4, "m2"),
    "acres": (4046.8564224, "m2"),
    "cubic m": (1.0, "m3"),
    "cubic feet": (_FOOT**3, "m3"),
    "litres": (1e-3, "m3"),
    "gallons": (3.785411784e-3, "m3"),
    "barrels": (0.158987294928, "m3"),
    "g": (1e-3, "kg"),
    "kg": (1.0, "kg"),
    "tonnes": (1e3, "kg"),
    "tons": (2000 * _POUND, "kg"),
    "ounces": (_POUND / 16, "kg"),
    "lb": (_POUND, "kg"),
    "km/h": (1e3 / _HOUR, "m/s"),
    "mph": (_MILE / _HOUR, "m/s"),
    "m/s": (1.0, "m/s"),
    "knots": (1852 / _HOUR, "m/s"),
    "seconds": (1.0, "s"),
    "minutes": (60.0, "s"),
    "hours": (_HOUR, "s"),
    "days": (_DAY, "s"),
    "weeks": (7 * _DAY, "s"),
    "months": (365.25 / 12 * _DAY, "s"),
    "years": (365.25 * _DAY, "s"),
    "years old": (365.25 * _DAY, "s old"),
    "decades": (3652.5 * _DAY, "s"),
    "kW": (1e3, "W"),
    "MW": (1e6, "W"),
    "GW": (1e9, "W"),
    "%": (0.01, "1"),
}
"""Factor and SI unit of each canonical unit.

Factors are the exact definitions of the international yard and pound (1959); tons and gallons are those of
the United States, months and years the means of the Julian year.  An age is no duration: it has its own kind.
"""

_NAMES = {
    "mm": "mm, millimetre, millimetres, millimeter, millimeters",
    "cm": "cm, centimetre, centimetres, centimeter, centimeters",
    "m": "m, metre, metres, meter, meters",
    "km": "km, kms, kilometre, kilometres, kilometer, kilometers",
    "inches": "inch, inches",
    "feet": "ft, foot, feet",
    "yards": "yd, yard, yards",
    "miles": "mi, mile, miles",
    "nautical miles": "nautical mile, nautical miles",
    "hectares": "ha, hectare, hectares",
    "acres": "acre, acres",
    "litres": "litre, litres, liter, liters",
    "gallons": "gallon, gallons",
    "barrels": "barrel, barrels",
    "g": "g, gram, grams, gramme, grammes",
    "kg": "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes",
    "tonnes": "tonne, tonnes, metric ton, metric tons",
    "tons": "ton, tons",
    "ounces": "oz, ounce, ounces",
    "lb": "lb, lbs, pound, pounds",
    "km/h": "km/h, kph, kmh, kmph, kilometres per hour, kilometers per hour, kilometres an hour",
    "mph": "mph, miles per hour, miles an hour",
    "m/s": "m/s, metres per second, meters per second, metres a second, meters a second",
    "knots": "knot, knots",
    "seconds": "second, seconds, sec, secs",
    "minutes": "minute, minutes, min, mins",
    "hours": "hour, hours, hr, hrs",
    "days": "day, days",
    "weeks": "week, weeks",
    "months": "month, months",
    "years": "year, years, yr, yrs",
    "years old": "year old, years old, year olds, years of age",
    "decades": "decade, decades",
    "kW": "kw, kilowatt, kilowatts",
    "MW": "mw, megawatt, megawatts",
    "GW": "gw, gigawatt, gigawatts",
    "%": "%, per cent, percent, pct",
    "percentage points": "percentage point, percentage points, pp",
    "°C": "°c, degree celsius, degrees celsius, degree centigrade, degrees centigrade, degrees c",
    "°F": "°f, degree fahrenheit, degrees fahrenheit, degrees f",
}


def _spellings() -> dict[str, str]:
    """Every name in lower case and its canonical unit; areas and volumes are built from the lengths."""
    names = {name: unit for unit, listed in _NAMES.items() for name in listed.split(", ")}
    lengths = {name: unit for name, unit in names.items() if unit in {"m", "km", "feet", "miles"}}
    for name, unit in lengths.items():
        names |= {f"square {name}": f"sq {unit}", f"sq {name}": f"sq {unit}", f"sq. {name}": f"sq {unit}"}
        names |= {f"{name}²": f"sq {unit}", f"{name}2": f"sq {unit}"}
        if unit in {"m", "feet"}:
            names |= {
                f"cubic {name}": f"cubic {unit}",
                f"{name}³": f"cubic {unit}",
                f"{name}3": f"cubic {unit}",
            }
    return names


SPELLINGS = _spellings()
"""Lower-case names, words parted by one space, and the canonical unit of each."""


def to_si(value: float, unit: str) -> tuple[float, str] | None:
    """A value in a canonical unit as a value in SI and the SI unit; None for what is counted or paid.

    Two values are comparable where the second part is equal; temperatures are in kelvin.
    """
    if unit in {"°C", "°F"}:
        return (value if unit == "°C" else (value - 32) / 1.8) + 273.15, "K"
    known = _SI.get(unit)
    return (value * known[0], known[1]) if known else None

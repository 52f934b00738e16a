"""Currencies in English texts: their signs and names, and the ISO 4217 code of each."""

from __future__ import annotations

SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH"}
DOLLARS = {
    "US": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
}
"""The dollar that the letters before its sign mean: "A$"."""
NAMES = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP",
    "yuan": "CNY", "yen": "JPY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB",
    "hryvnia": "UAH", "swiss franc": "CHF", "zloty": "PLN", "lira": "TRY", "rand": "ZAR",
}  # fmt: skip
CODES = (
    "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "AUD", "CAD", "INR", "RUB",
    "UAH", "SEK", "NOK", "DKK", "PLN", "TRY", "BRL", "ZAR", "KRW",
)  # fmt: skip

"""How figures, days, hours and sums are written, in both languages; patterns of folded words."""

from __future__ import annotations

import re

MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "lunes|martes|miercoles|jueves|viernes|sabado|domingo"
)
CALENDAR = re.compile(f"{MONTHS}|{WEEKDAYS}")

NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|"
    "sixty|seventy|eighty|ninety|hundreds?|thousands?|million|dozens?|half|"
    "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|"
    "veint\\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos|mil|miles|"
    "millon(?:es)?|docenas?|mitad"
)
FIGURE = re.compile(
    rf"\d|\b(?:{NUMBERS}|free|nothing|nobody|none|gratis|gratuit\w*|nada|(?<!a )nadie|ningun\w*)\b"
)
# Figures that count nothing: a day, a year, a number to call, the name of a rule.
NO_COUNT = re.compile(
    rf"\b(?:{MONTHS})\s+\d{{1,2}}\b(?:,?\s+\d{{4}})?|"
    rf"\b\d{{1,2}}\s+(?:de\s+)?(?:{MONTHS})(?:\s+(?:de\s+|del\s+)?\d{{4}})?|"
    r"\b(?:19|20)\d\d\b|\b[2-9]11\b|"
    r"\b(?:order|section|rule|article|chapter|route|item|district|"
    r"orden|seccion|regla|articulo|capitulo|ruta|punto|distrito)\s+(?:no\.?\s*)?\d[\d.-]*"
)
# Figures with which "how many" is not answered, unless it asks for these.
_UNITS = (
    r"feet|foot|miles?|inches|dollars?|cents|minutes?|hours?|days?|weeks?|months?|degrees|a\.?m|p\.?m|"
    r"pies|millas?|dolares|centavos|minutos?|horas?|dias?|semanas?|meses|grados|"
    r"de la (?:manana|tarde|noche)"
)
NO_FOOT = r"(?!foot (?:officers?|cops?|police|patrols?))"
UNIT = re.compile(
    rf"\b{NO_FOOT}(?:{_UNITS}|years?|anos?|age|edad|"
    r"met(?:er|ro)s?|yards?|pesos|money|dinero|weekly|daily)\b"
)
MEASURE = re.compile(rf"\$\s?\d[\d.,]*|(?:\d[\d.,:]*|\b(?:{NUMBERS}|one|un|una))\s+(?:{_UNITS})\b")
# Nor with an age, nor with being free.
NO_NUMBER = re.compile(
    r"\b(?:free|nothing|gratis|gratuit\w*|nada)\b|"
    r"\bningun\w* (?:otr[oa] )?(?:caso|momento|modo|lugar|manera|forma)\b|"
    r"\b\d+ (?:or|o|y|and) (?:older|younger|over|under|mas|menos|menores|mayores)\b|"
    r"\b(?:younger|older|under|menores|mayores) (?:than|de) \d+\b"
)
# "How many" is not answered by a share.
COUNTS = re.compile(r"\b(?:how many|numbers? of|cuant[oa]s|cuanta|numero de)\b")
SHARE = re.compile(rf"(?:\d[\d.,]*|\b(?:{NUMBERS}|one|un|uno))\s*(?:%|percent|por ciento)")
# "In numbers and not in percent" asks for no share.
NO_SHARE = re.compile(
    r"\b(?:not|no|sin) (?:(?:in|en|the|el|as|como|un|a) )*(?:percent\w*|por[cs]entaje|%)"
)
NUMBER = re.compile(r"\d[\d.,:/-]*")
DATE = re.compile(rf"\d|{MONTHS}|{WEEKDAYS}")
TIME = re.compile(rf"{DATE.pattern}|\b(?:noon|midnight|sunset|mediodia|medianoche)\b")
CLOCK = (
    r"\b\d{1,2}(?::\d\d)?\s*"
    r"(?:a\.?\s?m|p\.?\s?m|o'clock|de la (?:manana|tarde|noche|madrugada))\b|"
    r"\b\d{1,2}:\d\d\b|"
    r"\ba las? (?:\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|"
    r"\b(?:noon|midnight|sunset|sunrise|mediodia|medianoche|anochecer|amanecer|day and night|"
    r"dia y noche|around the clock|24 (?:hours|horas)|all day|todo el dia)\b"
)
MONEY = (
    rf"\$\s?\d|\b(?:\d[\d.,]*|{NUMBERS}) (?:dollars?|dolares|cents?|centavos|pesos)\b|"
    r"\b(?:free|gratis|gratuit\w*|nothing|nada|unpaid)\b|"
    r"\b(?:no|sin|without|ningun\w*) (?:\w+ )?"
    r"(?:cost\w*|charge\w*|fees?|fines?|cargos?|multas?|tarifas?|pag\w+|cobr\w+)|"
    r"\bno (?:se )?(?:le )?(?:cuest\w+|cobr\w+|pag\w+|pone\w* multa)"
)
OPENING = r"(?:open|close|start|begin|end|abre|cierra|empieza|comienza|termina)"

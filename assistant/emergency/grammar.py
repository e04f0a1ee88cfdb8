"""How patterns of danger are written: over classes of words, in English and Spanish.

A name in angle brackets is a class (``assistant.emergency.words``, and those below); ``…`` stands
for up to three words of any kind. Patterns are alternatives, one a line (what is indented more
goes on), over folded clauses with one space around each word.
"""

from __future__ import annotations

import re

from assistant.emergency.words import CLASSES


def choice(words: str) -> str:
    """A pattern for any of some words, the longest first."""
    return "(?:" + "|".join(sorted(set(words.split()), key=lambda one: (-len(one), one))) + ")"


def _joined(*names: str) -> str:
    return choice(" ".join(CLASSES[name] for name in names))


CLASSES_AS_PATTERNS = {name: choice(words) for name, words in CLASSES.items()}
CLASSES_AS_PATTERNS |= {
    "who": _joined("person", "animal"),
    "being": _joined("person", "animal", "self"),
    "anyone": choice(f"{CLASSES['person']} {CLASSES['self']} i im ive we my our mi nuestra"),
    "hitting": _joined("grave_en_ing", "rough_en_ing"),
    "stabbing": _joined("grave_en_ing"),
    "hit": _joined("grave_en_base", "rough_en_base"),
    "beaten": _joined("grave_en_past", "rough_en_past"),
    "golpeando": _joined("grave_es_ing", "rough_es_ing"),
    "golpear": _joined("grave_es_base", "rough_es_base"),
    "golpea": _joined("grave_es_third", "rough_es_third"),
    "following": _joined("pursue_en_ing"),
    "followed": _joined("pursue_en_past"),
    "siguiendo": _joined("pursue_es_ing"),
    "sigue": _joined("pursue_es_third"),
    "my": r"(?:my|our|his|her|the|this|mi|mis|nuestra|nuestro|su|la|el)",
    "me": r"(?:me|nos|lo|la|le|los|las|les|se)",
    "a_somebody": r"(?:me|nos|lo|la|le|les|a (?:\w+ ){0,2}(?:<person>)|a mi(?= $| me| y))",
    "is": r"(?:is|are|am|keeps|keep|started|starts|still)",
    "esta": r"(?:esta|estan|estoy|estamos|sigue|siguen|anda|andan|viene|vienen|empezo a|empieza a)",
    "will": r"(?:trying to|tries to|tried to|about to|going to|wants to|want to|attempting to|"
    r"threatening to|threatens to|threatened to|(?:says?|saying|said) (?:he|she|they)(?: will)?|"
    r"(?:he|she|they) will)",
    "va_a": r"(?:quiere|quieren|quiso|quisieron|intentaron|trataron de|va a|van a|trata de|"
    r"tratan de|tratando de|trato de|intenta|intentan|intentando|"
    r"amenaza con|amenazando con|amenazo con|dice que (?:me|nos|lo|la) va a)",
    "just": r"(?:just|acaba de|acaban de|acabo de|recien)",
    "not": r"(?:not|no|never|stopped|quit|barely|hardly|trouble|difficulty|struggling to|ya no|"
    r"casi no|apenas|dejo de|sin poder|stops)",
    "here": r"(?= (?:\w+ ){0,3}<being>\b| (?:with|on|in|at|outside|next|near|right|now|over|from|"
    r"con|afuera|en|enfrente|aqui|ahorita|ahora)\b| $)",
    "sb": r"(?:someone|somebody|<person>)",
    "message": r"(?:texts?|texted|messages?|messaged|messaging|texting|picture|photo|voicemail|"
    r"foto|"
    r"mensajes?|audio|whatsapp|dm|carta|letter|note|nota|recado)",
    # What cannot lay hands on anybody, and who is said to.
    "lifeless": r"(?:heat|rent|work|job|form|forms|paperwork|school|homework|deadline|inflation|"
    r"prices?|allerg\w+|stress|taxes|bills?|traffic|shoes|joke|music|diet|gas prices|boredom|deal|"
    r"phone|video|post|computer|laptop|website|economy|market|tramites?|renta|trabajo|calor|frio|"
    r"escuela|tareas?|impuestos|precios|inflacion|estres|chistes?|zapatos|trafico|deudas?|negocio|"
    r"aburrimiento|calores|pies|feet|pain in my|sitio|pagina|app|debt|insurance|seguro|heels|"
    r"humidity|humedad|wait|espera|mosquit\w+|alergias?)",
    "boss": r"(?:boss|manager|supervisor|coach|teacher|professor|jefe|jefa|patron|patrona|"
    r"maestr[oa]|"
    r"entrenador|supervisora)",
    "seguir": _joined("pursue_es_base"),
    "not_want": r"(?:(?:do not|did not|does not|no longer|not|never) (?:really |even |just )?"
    r"(?:want|wants|wanna|wish|care|feel like|have the will|have any reason|see the point)"
    r"(?: to| of| in)?|(?:ya )?no (?:quiero|quiere|quisiera|deseo|puedo|aguanto)|"
    r"(?:no (?:tengo|tiene|siento|le quedan|me quedan|hay)|sin|perdi|perdio|se (?:me|"
    r"le) (?:acabaron|"
    r"quitaron|fueron)) (?:las |mas |ya |ningunas |ni )*(?:ganas|motivos?|razones|razon|fuerzas|"
    r"deseos) (?:de|para))",
    "to_live": r"(?:keep |go on |seguir |continue |continuar |even )?(?:live|living|alive|existing|"
    r"exist|vivir|viviendo|existir|existiendo|la vida|vivo|viva)(?: (?:anymore|any longer|ya|"
    r"mas))?",
    "to_die": r"(?:matar me|matar se|morir me|morir se|morir|suicid\w+|aventar me|cortar me|"
    r"cortar se|quitar (?:me|se) la vida|hacer (?:me|se) dano|ahorcar (?:me|se)|suicide|"
    r"killing (?:my|her|him)self|hurting (?:my|her|him)self|ya no vivir|no vivir|no existir)",
    "tired": r"(?:tired|sick|done|cansad[oa]|hart[oa]|fed up)",
    "height": r"(?:bridge|overpass|roof|ledge|building|balcony|tower|garage|parking structure|"
    r"puente|techo|azotea|edificio|balcon|cornisa|torre|barda)",
    "means": r"(?:pills|pastillas|pildoras|rope|noose|soga|cuerda|razor|blade|navaja|poison|veneno|"
    r"gun|pistola|knife|cuchillo)",
    # What somebody at the end of his strength says, as others do whom nothing ails.
    "weary": r"(?:can not (?:take|do|stand|handle) (?:it|this|life|more)(?: (?:anymore|any more))?|"
    r"can not (?:go on|keep going)|want to disappear|quiero desaparecer|quisiera desaparecer|"
    r"ya no (?:aguanto|puedo)(?: mas)?|no (?:aguanto|puedo) mas|good ?bye|adios|despid\w+|"
    r"says? goodbye|saying goodbye|forgive me|perdonen me|perdon\w+ a todos|nobody would miss me|"
    r"no one (?:cares|would miss me)|when i am gone|when i die|cuando (?:ya )?no est[eo]y?|"
    r"can not anymore|i am done|me quiero ir de este mundo|nadie me (?:va a extranar|quiere|"
    r"extranaria)|"
    r"take care of my (?:kids|children|son|daughter|mom)|cuiden (?:a )?(?:mis|mi) (?:hijos?|"
    r"hijas?|mama)|"
    r"want (?:it|this|everything|the pain) to (?:stop|end)|quiero que (?:todo )?(?:se acabe|"
    r"termine)|"
    r"(?:it|this) (?:is|has to be) (?:all )?over|no (?:vale|sirve) la pena (?:vivir|nada|seguir))",
}


def any_of(lines: str) -> re.Pattern[str]:
    """One pattern of several, with the classes filled in."""

    def filled(line: str) -> str:
        return re.sub(r"<(\w+)>", lambda match: filled(CLASSES_AS_PATTERNS[match[1]]), line)

    patterns = re.sub(r"\n {6,}", "", lines).strip().splitlines()
    patterns = [filled(one.strip()).replace("…", r"(?:\w+ ){0,3}") for one in patterns]
    return re.compile("|".join(f"(?:{one})" for one in patterns))

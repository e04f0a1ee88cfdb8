"""Words that a statement may well leave out and still answer: general verbs, adverbs, fillers.

"Do they just come up to you to check your status?" is about status; that no statement says "come
up" means nothing, though the word is rarer there than any other. Data only.
"""

from __future__ import annotations

from collections.abc import Mapping

from index.statement import LANGUAGES, Language
from index.terms import fold, term

_WORDS: Mapping[Language, str] = {
    "en": """
        ask answer apply bring call can care carry change check choose come count cover decide
        deal do drop end enter expect feel find follow give go grab handle hang happen hear help
        hold keep kind know lead learn leave let like list live look make matter mean meet mention
        move need offer order pay pick plan point promise pull put read remain remove run say see
        seem send set show sit speak stand start state stay stop take talk tell think throw treat
        try turn understand use wait walk want watch work write involve include concern relate
        regard together along around away back down up off over out through just only even really
        actually maybe probably anyway besides instead still already yet now then soon often
        always never ever again once today currently recently lately later before exactly
        precisely basically supposedly apparently according good bad big small little long short
        new old real full whole main different same other certain specific particular general able
        sure ok okay right wrong true possible available official officially current kinda sorta
        stuff thing lot lots bunch bit way ways part sort type example case fact reason idea side
        place much many more less most least few several percentage percent rate amount guy guys
        folks lady man woman people person gonna wanna gotta tho btw
        kid child son daughter wife husband mom dad mother father brother sister family grandma
        grandpa neighbor friend baby boy girl buddy anything nothing everything
        afraid scared worry worried nervous safe safely fear calm
        got gotten get ran went gone came gave took said saw told knew thought felt kept met left
        caught catch pull stick wind bother mind mess throwing bring brought swear guess suppose
        reckon figure wonder curious confused hope wish allowed supposed
        somewhere anywhere somehow someone anyone somebody whatever whenever
        straight damn dang hell heck fuck fucking freaking freakin friggin bullshit crap shit
        yo hey hi hello sup howdy sir madam maam miss mister boss homie homies pal man yall
        please thanks thank appreciate sorry excuse legit fr deadass lowkey ngl tbh idk wtf smh
        lmk fyi asap aint dont
        cousin uncle aunt niece nephew boyfriend girlfriend roommate coworker grandson granddaughter
        nana granny momma mama papa daddy dude dudes fellow fellows
        enough ahead around alright honest honestly literally totally simply mainly mostly quite
        pretty super hella
    """,
    "es": """
        preguntar contestar aplicar traer llamar cambiar revisar venir contar cubrir decidir dejar
        hacer hicieron hizo hacen terminar entrar esperar sentir siente encontrar seguir sigue
        siguio dar ir agarrar manejar andar pasar oir ayudar tener tiene tienen tuvo llevar saber
        aprender salir mirar ver mostrar parecer mandar poner pone puso leer quedar quitar correr
        decir dijeron sentar hablar empezar estar parar tomar platicar pensar tirar tratar voltear
        entender usar caminar querer trabajar escribir prometer valer vale servir acercar buscar
        mencionar explicar enseñar deber poder haber significar incluir referir tocar caer llegar
        volver juntos nomas nadamas solo solamente tambien tampoco apenas ademas entonces luego
        antes despues ahora ahorita hoy siempre nunca todavia aun ya casi quiza quizas tal acaso
        exactamente precisamente realmente supuestamente segun acerca respecto actual actualmente
        reciente recientemente oficial oficialmente posible disponible seguro bueno malo grande
        chico pequeño largo corto nuevo viejo mismo otro cierto verdad verdadero diferente principal
        general tipo clase forma manera parte lado lugar caso ejemplo razon motivo idea punto cosa
        onda rollo mucho poco mas menos varios porcentaje cantidad cifra gente persona muchacho
        hijo hija niño niña esposo esposa mama papa madre padre hermano hermana familia abuela
        abuelo vecino amigo bebe chamaco señor señora marido mujer suegra tio tia primo cuñado
        algo nada miedo temor tranquilo tranquila nervioso nerviosa preocupado preocupada calma
        traigo traiga trae traen trajo pongo ponga pongan puso pusieron salgo salga sale salen
        vengo venga vino vinieron digo diga dicen dicho hago haga haya hagan veo vea vio vi ven
        oigo oye oyen doy das dan den dio dieron dado caigo meto mete meten meter ando anduve
        quepo sepa supe tuve tenga vaya vayan iba iban fui fue quepa echo echar echan ocupar ocupo
        ocupan requerir agarro jalar jalo jalan deja dejan deje pida piden pedir pide quiere quiero
        queda quedan sigo siga
        hola buenas saludos oiga oye oyes mire mira disculpe disculpa perdon perdone gracias favor
        porfis fijese fijate digame carnal compa vato bato patron amigo don dona seno joven
        mija mijo pana mae maje cuate broder parce mano manito
        sobrino sobrina nieto nieta novio novia suegro jefita jefito ama apa yerno nuera compadre
        comadre ahijado viejito viejita
        urge rapido rapidito poquito tantito ratito harto chorro chingo bola neta mera mero plano
        deveras serio enserio orale andale hijole chale simon nel dizque pinche cabron canijo
        mendigo chingado chingada chingados maldito mugre
        triste asustado asustada angustia angustiado susto pena duda dudas confundido confundida
        gustar gustaria desear interesa interesar importa importar necesito necesita
        ayudeme agradezco
    """,
}
_TERMS = {
    language: frozenset(term(fold(word), language) for word in _WORDS[language].split())
    for language in LANGUAGES
}


def is_light(word: str, language: Language) -> bool:
    """Whether a folded word of a question says little on what it is about, in any of its forms."""
    return term(word, language) in _TERMS[language]

import pytest

from consolidate.articles.languages import guess_language

SAMPLES = {
    "en": "The ferry was on its way to the island and it was hit by a wave that the crew had not seen.",
    "de": "Die Fähre war auf dem Weg zu der Insel und wurde von einer Welle getroffen.",
    "fr": "Le ferry était en route pour une île de la côte et les marins ne sont pas rentrés au port.",
    "es": "El barco iba por la costa con más pasajeros de los que su capitán dijo y no llegó al puerto.",
    "it": "Il traghetto non è arrivato nel porto della città e gli ufficiali sono stati sentiti dal giudice.",
    "pt": "O navio não chegou ao porto e os marinheiros da ilha foram ouvidos pela polícia no sábado.",
    "nl": "De veerboot was op weg naar het eiland en werd door een golf geraakt die niet te zien was.",
    "pl": "Prom nie dotarł do portu i jest na dnie, bo kapitan nie znał drogi, a załoga już się poddała.",
    "ru": "Паром не дошёл до порта, и капитан, как сообщили на острове, был за бортом, но его спасли.",
    "uk": "Паром не дійшов до порту, і капітан, як повідомили на острові, був за бортом, але його врятували.",
    "el": "Το πλοίο δεν έφτασε στο λιμάνι και ο καπετάνιος βρέθηκε στη θάλασσα.",
    "ar": "لم تصل العبارة إلى الميناء وعثر على القبطان في البحر",
    "zh": "渡轮没有抵达港口，船长在海上被找到。",
    "ja": "フェリーは港に着かず、船長は海で見つかった。",
}


@pytest.mark.parametrize("code", SAMPLES)
def test_the_language_of_a_paragraph_is_told(code: str) -> None:
    assert guess_language(SAMPLES[code]) == code


@pytest.mark.parametrize("text", ["", "12 345", "Ferry sinks off Tarn", "Zzyx qwv bnm plk rty"])
def test_too_little_to_tell_is_no_language(text: str) -> None:
    assert guess_language(text) is None

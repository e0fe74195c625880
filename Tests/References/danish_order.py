"""Prints which plain letters each Latin letter sorts as in Danish, and names in their order.

    python3 Tests/References/danish_order.py > Tests/References/danish-order.txt

The order is glibc's da_DK.UTF-8, compiled here from the system's own sources (Debian: package
locales, recorded with 2.36-9+deb12u14), so that it need not be installed. ICU 78.2 with CLDR 48
(Intl.Collator in Node.js) says the same of every letter that is printed.
"""

import locale
import os
import pathlib
import subprocess
import tempfile
import unicodedata

# What glibc and ICU don't agree on.
EXCEPTIONS = set("ǖǘǚǜǟǻǿȫ")

PLAIN = list("abcdefghijklmnopqrstuvwxyzæøå") + ["th", "ss", "oe", "ij"]

NAMES = """
Şahin Ćosić Đorđević Őry Þórdís Sahin Cosic Dordevic Øry Thordis Åse Aase Aabenraa Abel Özgür
Ødegård Oskar Örn Ærø Ägir Müller Mylle Møller Mulder Łukasz Lukas Nuñez Nunes Éva Eva Evald
Dzenana Džemal Žarko Zarko Çelik Celik Ünal Ynal İpek Ipsen Ğani Gani Űrhajó Yrsa Škoda Skov
Thyra Tim Tor Þór Tine Ringsted Ålborg Aalborg Øster Vester Wagner Vang Willy Zorn Ðuro Duro
Erdoğan Erdogan Dedić Dedic Őze Øzer Szabó Ştefan Stefan Thea
""".split()


def use_danish(folder):
    subprocess.run(
        ["localedef", "-i", "da_DK", "-f", "UTF-8", f"{folder}/da_DK.UTF-8"], check=True)
    os.environ["LOCPATH"] = str(folder)
    locale.setlocale(locale.LC_COLLATE, "da_DK.UTF-8")


def in_order(*words):
    keys = [locale.strxfrm(word) for word in words]
    return keys == sorted(keys) and len(set(keys)) == len(keys)


def sorts_as(letter, plain):
    """Whether what follows decides, whichever of the two stands first."""
    return in_order(plain + "d", letter + "g", plain + "k") and in_order(
        letter + "d", plain + "g", letter + "k")


def letters():
    for code in [*range(0xDF, 0x250), *range(0x1E00, 0x1F00)]:
        letter = chr(code)
        if unicodedata.category(letter) == "Ll" and letter not in "æøå":
            yield letter


def main():
    with tempfile.TemporaryDirectory() as folder:
        use_danish(pathlib.Path(folder))
        for letter in letters():
            plain = [plain for plain in PLAIN if sorts_as(letter, plain)]
            if plain and letter not in EXCEPTIONS:
                print(letter, plain[0])
        print()
        # Alike but for accents and case is alike here, so each name has a place of its own.
        names = sorted(NAMES, key=locale.strxfrm)
        print(*names, sep="\n")


main()

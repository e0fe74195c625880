/// The order of the Danish alphabet: Æ, Ø and Å come last, and Aa counts as Å.
public enum DanishOrder {
  /// A key that sorts as the text does in a Danish register; case and accents count for nothing.
  public static func key(_ text: String) -> [UInt32] {
    var key: [UInt32] = []
    var letters = Array(text.lowercased())[...]
    while let letter = letters.popFirst() {
      if letter == "a", letters.first == "a" {
        letters.removeFirst()
        key.append(place(of: "å"))
      } else {
        key.append(place(of: letter))
      }
    }
    return key
  }

  /// Whether `a` comes before `b`.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    let (first, second) = (key(a), key(b))
    return first == second ? a < b : first.lexicographicallyPrecedes(second)
  }

  private static func place(of letter: Character) -> UInt32 {
    let afterZ = Unicode.Scalar("z").value
    switch letter {
    case "æ", "ä": return afterZ + 1
    case "ø", "ö": return afterZ + 2
    case "å": return afterZ + 3
    default: break
    }
    let plain = unaccented[letter] ?? letter.unicodeScalars.first!
    return plain.value <= afterZ ? plain.value : plain.value + 3
  }

  // Written with combining marks a letter comes apart by itself; written as one it needs a table.
  private static let unaccented: [Character: Unicode.Scalar] = [
    "á": "a", "à": "a", "â": "a", "ã": "a", "ç": "c", "ð": "d", "é": "e", "è": "e", "ê": "e",
    "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ł": "l", "ñ": "n", "ó": "o", "ò": "o",
    "ô": "o", "õ": "o", "š": "s", "ú": "u", "ù": "u", "û": "u", "ü": "y", "ý": "y", "ž": "z",
  ]
}

/// The order of the Danish alphabet: Æ, Ø and Å come last, and Aa counts as Å.
public enum DanishOrder {
  /// A key that sorts as the text does in a Danish register; case and accents count for nothing.
  public static func key(_ text: String) -> [UInt32] {
    var key: [UInt32] = []
    var letters = Array(text.lowercased().unicodeScalars)[...]
    while let letter = letters.popFirst() {
      if letter == "a", letters.first == "a" {
        letters.removeFirst()
        key.append(place(of: "å"))
      } else if letter == "a", letters.first == "\u{30A}" {
        letters.removeFirst()
        key.append(place(of: "å"))
      } else if !letter.properties.isDiacritic
        && letter.properties.canonicalCombiningClass.rawValue == 0
      {
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

  private static func place(of letter: Unicode.Scalar) -> UInt32 {
    let afterZ = Unicode.Scalar("z").value
    return switch letter {
    case "æ", "ä": afterZ + 1
    case "ø", "ö": afterZ + 2
    case "å": afterZ + 3
    case "é", "è", "ê", "ë": Unicode.Scalar("e").value
    case "ü": Unicode.Scalar("y").value
    default: letter.value <= afterZ ? letter.value : letter.value + 3
    }
  }
}

/// The order of the Danish alphabet: Æ, Ø and Å come last, and Aa counts as Å.
public enum DanishOrder {
  /// A key that sorts as the text does in a Danish register; case and accents count for nothing.
  public static func key(_ text: String) -> [UInt32] {
    var key: [UInt32] = []
    var letters = Array(text.lowercased())[...]
    while let letter = letters.popFirst() {
      if letter == "a", letters.first == "a" {
        letters.removeFirst()
        key += places(of: "å")
      } else {
        key += places(of: letter)
      }
    }
    return key
  }

  /// Whether `a` comes before `b`.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    let (first, second) = (key(a), key(b))
    return first == second ? a < b : first.lexicographicallyPrecedes(second)
  }

  /// Where a letter stands: that of the plain letters it sorts as.
  private static func places(of letter: Character) -> [UInt32] {
    let scalar = letter.unicodeScalars.first!
    if scalar.isASCII, letter.unicodeScalars.count == 1 {
      // Æ, Ø and Å stand right after Z, so what else comes after it gives way.
      return [scalar.value <= Unicode.Scalar("z").value ? scalar.value : scalar.value + 3]
    }
    // Further marks count for nothing.
    if let places = own[letter] ?? own[Character(scalar)] { return places }
    return [plain(scalar).value]
  }

  /// The letter without its marks.
  ///
  /// Written with combining marks it comes apart by itself; written
  /// as one, its name tells it: LATIN SMALL LETTER S WITH CEDILLA.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let prefix = "LATIN SMALL LETTER "
    guard scalar.value > 0x7F, scalar.value < 0x1F00, let name = scalar.properties.name,
      name.hasPrefix(prefix)
    else { return scalar }
    let rest = name.dropFirst(prefix.count)
    guard rest.dropFirst().hasPrefix(" WITH ") else { return scalar }
    return rest.prefix(1).lowercased().unicodeScalars.first!
  }

  // Decomposed letters are the same characters, so they are found too.
  private static let own: [Character: [UInt32]] = {
    let letters: [(String, String)] = [
      ("æäǽǣǟ", "{"), ("øöőǿȫ", "|"), ("åǻ", "}"), ("üűǖǘǚǜ", "y"), ("ð", "d"), ("þ", "th"),
      ("ß", "ss"), ("œ", "oe"), ("ĳ", "ij"), ("ı", "i"), ("ſẛ", "s"),
    ]
    return Dictionary(
      uniqueKeysWithValues: letters.flatMap { letters, plain in
        letters.map { ($0, plain.unicodeScalars.map(\.value)) }
      })
  }()
}

/// A letter that another program has spoilt before the file came here: one that was UTF-8, was read
/// as Windows-1252 and saved again, or one that was given up.
struct SpoiltLetter: Equatable {
  /// What stands in the file.
  let written: String
  /// The letter it was; nil where nobody can tell.
  let meant: String?

  /// The first in a text; nil when there is none.
  init?(in text: String) {
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let first = scalars[place]
      let count: Int
      switch first {
      case "\u{FFFD}":
        (written, meant) = (String(first), nil)
        return
      // Most letters and signs begin so in UTF-8 when it is read as Windows-1252.
      case "Â", "Ã": count = 1
      case "â": count = 2
      default: continue
      }
      let spoilt = scalars[place...].prefix(count + 1)
      let bytes = spoilt.compactMap { Self.bytes[$0] }
      guard bytes.count == count + 1, let letter = String(validating: bytes, as: UTF8.self) else {
        continue
      }
      (written, meant) = (String(spoilt), letter)
      return
    }
    return nil
  }

  /// What is wrong, in a sentence.
  var words: String {
    meant.map {
      "Filens bogstaver er blevet forvansket: der står »\(written)«, hvor der skulle stå »\($0)«."
    } ?? "Nogle af filens bogstaver er gået tabt: der står »\(written)« i stedet."
  }

  /// The byte that a character is in Windows-1252; what has none there is taken over as it is.
  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    (UInt8(0x80)...0xFF).flatMap { byte in
      [(CodePage.windows1252.scalar(byte), byte), (Unicode.Scalar(byte), byte)]
    }.filter { $0.0 != "\u{FFFD}" }, uniquingKeysWith: { first, _ in first })
}

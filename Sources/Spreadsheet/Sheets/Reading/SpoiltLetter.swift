/// A letter that another program has spoilt before the file came here: one that was UTF-8, was read
/// as Windows-1252 and saved again, or one that was given up.
struct SpoiltLetter: Equatable {
  /// What stands in the file.
  let written: String
  /// The letter it was; nil where nobody can tell.
  let meant: String?
  /// The line it stands in, from 1.
  let line: Int

  /// The first in a text; nil when there is none.
  init?(in text: String) {
    let scalars = text.unicodeScalars
    var line = 1
    for place in scalars.indices {
      let first = scalars[place]
      let count: Int
      switch first {
      case "\r" where scalars[place...].dropFirst().first == "\n": continue
      case "\r", "\n":
        line += 1
        continue
      case "\u{FFFD}":
        (written, meant, self.line) = (String(first), nil, line)
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
      (written, meant, self.line) = (String(spoilt), Self.tells(letter) ? letter : nil, line)
      return
    }
    return nil
  }

  /// Whether a letter can be told as what was meant: not one that is unseen, or spoilt itself.
  private static func tells(_ letter: String) -> Bool {
    letter.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        && !["Â", "Ã", "â"].contains($0)
    }
  }

  /// What is wrong, in a sentence.
  var words: String {
    "Filens bogstaver er blevet forvansket: der står »\(written)« i linje \(line)"
      + (meant.map { ", hvor der skulle stå »\($0)«." } ?? ".")
  }

  /// The byte that a character is in Windows-1252; what has none there is taken over as it is.
  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    (UInt8(0x80)...0xFF).flatMap { byte in
      [(CodePage.windows1252.scalar(byte), byte), (Unicode.Scalar(byte), byte)]
    }.filter { $0.0 != "\u{FFFD}" }, uniquingKeysWith: { first, _ in first })
}

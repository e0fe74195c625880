/// The words of a text in plain small letters, as ASCII where they are Latin: æ is ae, ø is oe, å is aa,
/// and é is e.
struct PlainWords {
  /// The words one after the other, each with a blank after it.
  private(set) var bytes: [UInt8] = []

  /// The words of a text.
  init(_ text: String) { Self.append(text, to: &bytes) }

  /// The words one by one.
  var words: [[UInt8]] { bytes.split(separator: Self.blank).map(Array.init) }

  static let blank = UInt8(ascii: " ")

  /// Appends the words of a text, each with a blank after it.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(scalar.value))
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
      case 0xC0...0xFF where scalar != "×" && scalar != "÷":
        bytes += latin1[Int(scalar.value) - 0xC0]
      case 0x100...0x17F: bytes.append(latinExtended[Int(scalar.value) - 0x100])
      // Accents that stand on the letter before.
      case 0x300...0x36F: break
      case 0x180... where scalar.properties.isAlphabetic:
        bytes += scalar.properties.lowercaseMapping.utf8
      default: end(&bytes, since: start)
      }
    }
    end(&bytes, since: start)
  }

  private static func end(_ bytes: inout [UInt8], since start: Int) {
    if bytes.count > start, bytes.last != blank { bytes.append(blank) }
  }

  /// The letters from À to ÿ, with x for the signs among them.
  private static let latin1: [[UInt8]] = {
    let capitals = "a a a a ae aa ae c e e e e i i i i d n o o o o oe x oe u u u u y th"
    return "\(capitals) ss \(capitals) y".utf8.split(separator: blank).map(Array.init)
  }()

  /// The letters from Ā to ſ.
  private static let latinExtended = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
      + "oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}

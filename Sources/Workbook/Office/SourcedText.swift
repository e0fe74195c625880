/// Text that has been read of a document, and where in the document it stands.
struct SourcedText {
  /// What divides texts that have nothing to do with each other.
  private static let division = Array("\n|\n".utf8)

  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Pieces of it, in order, with the bytes of the document that each is made of.
  private var pieces: [(text: Range<Int>, source: Range<Int>)] = []
  private var isDivided = true

  /// Adds what stands in the document at `source`.
  mutating func add(_ new: some Sequence<UInt8>, from source: Range<Int>) {
    let start = bytes.count
    bytes += new
    pieces.append((start..<bytes.count, source))
    isDivided = false
  }

  /// Adds a blank that stands in the document as something else.
  mutating func addBlank() { bytes.append(UInt8(ascii: " ")) }

  /// What comes next has nothing to do with what is there.
  mutating func divide() {
    if isDivided { return }
    bytes += Self.division
    isDivided = true
  }

  /// What is to be put into the document, and where, for some ranges of the text to become
  /// `substitute`; nil where the document isn't in UTF-8.
  func edits(
    _ ranges: [Range<Int>], in document: [UInt8], as substitute: [UInt8]
  ) -> [(place: Range<Int>, new: [UInt8])]? {
    var edits: [(place: Range<Int>, new: [UInt8])] = []
    for range in ranges {
      var new = substitute
      for (text, source) in pieces where text.overlaps(range) {
        let shared = text.clamped(to: range)
        let place: Range<Int>
        if text.count == source.count {
          let start = source.lowerBound - text.lowerBound
          place = start + shared.lowerBound..<start + shared.upperBound
        } else if document[source].first == UInt8(ascii: "&") {
          place = source
        } else {
          return nil
        }
        edits.append((place, new))
        // What a name goes on in, as when half of it is in bold, is left empty.
        new = []
      }
    }
    return edits
  }
}

/// What is put into a document in the place of something.
struct DocumentEdit {
  /// What is replaced, in bytes.
  let place: Range<Int>
  let new: [UInt8]
}

/// Text that has been read of a document, and where in the document it stands.
struct SourcedText {
  /// What divides texts that have nothing to do with each other.
  private static let division = Array("\n|\n".utf8)

  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Pieces of it, in order, with the bytes of the document that each is made of; none where it can't
  /// be replaced there.
  private var pieces: [(text: Range<Int>, source: Range<Int>)] = []
  private var isDivided = true

  /// Adds what stands in the document at `source`.
  mutating func add(_ new: some Sequence<UInt8>, from source: Range<Int>) {
    let start = bytes.count
    bytes += new
    pieces.append((start..<bytes.count, source))
    isDivided = false
  }

  /// Adds what can't be replaced in the document.
  mutating func addFixed(_ new: some Sequence<UInt8>) { add(new, from: 0..<0) }

  /// Adds a piece of the document in UTF-8, with its entities as what they stand for.
  mutating func addMarkup(_ document: [UInt8], _ source: Range<Int>) {
    var start = source.lowerBound
    while let entity = document[start..<source.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      add(document[start..<entity], from: start..<entity)
      let rest = document[entity..<source.upperBound]
      if let (text, length) = MarkupEntity.first(in: rest) {
        add(text.utf8, from: entity..<entity + length)
        start = entity + length
      } else {
        add(rest.prefix(1), from: entity..<entity + 1)
        start = entity + 1
      }
    }
    add(document[start..<source.upperBound], from: start..<source.upperBound)
  }

  /// Adds a blank that stands in the document as something else.
  mutating func addBlank() { bytes.append(UInt8(ascii: " ")) }

  /// What comes next has nothing to do with what is there.
  mutating func divide() {
    if isDivided { return }
    bytes += Self.division
    isDivided = true
  }

  /// What is to be put into the document for some ranges of the text to become `substitute`; nil where
  /// it can't be.
  func edits(
    _ ranges: [Range<Int>], in document: [UInt8], as substitute: [UInt8]
  ) -> [DocumentEdit]? {
    var edits: [DocumentEdit] = []
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
        edits.append(DocumentEdit(place: place, new: new))
        // What a name goes on in, as when half of it is in bold, is left empty.
        new = []
      }
    }
    return edits
  }
}

extension [UInt8] {
  /// Makes edits that have no place in common.
  mutating func apply(_ edits: [DocumentEdit]) {
    for edit in edits.sorted(by: { $0.place.lowerBound > $1.place.lowerBound }) {
      replaceSubrange(edit.place, with: edit.new)
    }
  }
}

/// How deep the sections of a template lie in each other, which is found out before it is read:
/// too deep, reading and filling it in would take more room or time than there is.
struct TemplateNesting {
  /// So many sections may lie in each other.
  static let most = 20

  private let text: [UInt8]
  private var place = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var sections: [ArraySlice<UInt8>] = []

  private init(_ text: String) { self.text = Array(text.utf8) }

  /// Throws when sections lie too deep in each other, or in one of the same name, where a list would
  /// be gone through once for each of its own elements.
  static func check(_ text: String) throws(Template.Problem) {
    var nesting = TemplateNesting(text)
    while let tag = nesting.nextTag() { try nesting.note(tag) }
  }

  /// What stands between the next delimiters; nil at the end.
  private mutating func nextTag() -> ArraySlice<UInt8>? {
    guard let start = find(opening, from: place) else { return nil }
    let inside = start + opening.count
    guard let end = find(closing, from: inside) else { return nil }
    place = end + closing.count
    return text[inside..<end]
  }

  private mutating func note(_ tag: ArraySlice<UInt8>) throws(Template.Problem) {
    let name = tag.dropFirst().filter { !Self.isBlank($0) }[...]
    switch tag.first {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      if tag.first == UInt8(ascii: "#"), sections.contains(name) {
        throw problem(.repetition, at: tag)
      }
      sections.append(name)
      if sections.count > Self.most { throw problem(.nesting, at: tag) }
    case UInt8(ascii: "/"): _ = sections.popLast()
    case UInt8(ascii: "="):
      let delimiters = tag.dropFirst().split { Self.isBlank($0) || $0 == UInt8(ascii: "=") }
      if delimiters.count == 2 { (opening, closing) = (Array(delimiters[0]), Array(delimiters[1])) }
    default: break
    }
  }

  private func problem(
    _ reason: Template.Problem.Reason, at tag: ArraySlice<UInt8>
  ) -> Template.Problem {
    let line = 1 + text[..<tag.startIndex].count { $0 == UInt8(ascii: "\n") }
    return Template.Problem(line: line, reason: reason)
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while let found = text[index...].firstIndex(of: first) {
      if text[found...].starts(with: wanted) { return found }
      index = found + 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D].contains(byte)
  }
}

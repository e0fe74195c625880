import Interface
import Text

extension PageScreen {
  func reading(_ scene: Scene) -> Reading {
    state.page.reading(of: focus, [scene.place.name])
  }
}

extension Page {
  /// What is read aloud where the focus rests: above it what stands over it, and after it, of the last
  /// on the page, what stands below.
  func reading(of focus: Item?, _ introduction: [String]) -> Reading {
    let rows = columns.joined().filter { $0.item != nil || !$0.words.isEmpty }
    guard let place = rows.firstIndex(where: { $0.item == focus && focus != nil }) else {
      let texts = rows.map(\.words)
      return Reading(introduction, heading: texts.dropLast(), line: texts.last ?? "Her er intet.")
    }
    let first = rows[..<place].lastIndex { $0.item == nil }.map { $0 + 1 } ?? 0
    let end = rows[place...].firstIndex { $0.item == nil } ?? rows.count
    let above = rows[..<first].lastIndex { $0.item != nil }.map { $0 + 1 } ?? 0
    let below = rows[end...].contains { $0.item != nil } ? [] : rows[end...].map(\.words)
    let group = first > 0 ? rows[first - 1].title.map { " i \($0)" } ?? "" : ""
    // What only says that there is nothing isn't one of so many.
    let position = rows[place].isNotice ? "" : (place - first).of(end - first) + group
    return Reading(
      introduction, heading: rows[above..<first].map(\.words),
      line: ([rows[place].words, position] + (place + 1 == end ? below : [])).asSentences)
  }
}

extension PageRow {
  /// Its lines in words.
  fileprivate var words: String {
    lines.map { $0.reduce("") { $0 + $1.words }.trimmed }.filter { !$0.isEmpty }.asSentences
  }

  /// What its part of the page is called, where it is a heading; without the count after it.
  fileprivate var title: String? {
    guard let span = lines.last?.first, span.style == .heading else { return nil }
    return span.text.split(separator: "  ").first.map(String.init)
  }
}

extension Span {
  /// Its text, a label with a colon after it.
  fileprivate var words: String {
    let text = text.trimmed
    let isLabel = style == .label && text.last?.isLetter == true
    return isLabel ? "\(text): " : self.text
  }
}

/// Finds where some rows of a sheet stand in its part, and which shared texts are theirs alone.
final class RowListener: XMLListener {
  /// Where the rows stand.
  private(set) var places: [Range<Int>] = []
  /// The shared texts in them, and those in other rows, by their numbers.
  private(set) var (own, others): (Set<Int>, Set<Int>) = ([], [])
  /// Whether there is a formula in them.
  private(set) var hasFormula = false
  /// Whether one of those is that of other cells too.
  private(set) var hasSharedFormula = false
  private let rows: Set<Int>
  private var place: () -> Range<Int> = { 0..<0 }
  private var (number, start) = (0, 0)
  private var (isShared, isInValue) = (false, false)
  private var value: [UInt8] = []

  /// Reads a sheet's part; the rows are counted from 1.
  init(_ document: [UInt8], part: String, rows: Set<Int>) throws(WorkbookError) {
    self.rows = rows
    let reader = XMLReader(of: part, for: self)
    place = { [unowned reader] in reader.place }
    try reader.readAll(document)
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "row":
      number = element["r"].flatMap { Int($0) } ?? number + 1
      start = place().lowerBound
    case "c": isShared = element["t"] == "s"
    case "f" where rows.contains(number):
      hasFormula = true
      hasSharedFormula = hasSharedFormula || element["ref"] != nil
    case "v": (isInValue, value) = (isShared, [])
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isInValue { value += bytes } }

  func end(_ name: XMLName) {
    switch name {
    case "row": if rows.contains(number) { places.append(start..<place().upperBound) }
    case "v":
      guard isInValue, let index = Int(String(decoding: value, as: UTF8.self)) else { return }
      isInValue = false
      if rows.contains(number) { own.insert(index) } else { others.insert(index) }
    default: break
    }
  }
}

/// Finds whether comments or links stand at some rows of a sheet.
final class NoteListener: XMLListener {
  private(set) var isFound = false
  private let rows: Set<Int>

  /// Reads a part; the rows are counted from 1.
  init(_ document: [UInt8], part: String, rows: Set<Int>) throws(WorkbookError) {
    self.rows = rows
    try XMLReader(of: part, for: self).readAll(document)
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "comment", "threadedComment", "hyperlink":
      let ends = (element["ref"] ?? "").split(separator: ":").compactMap {
        Int($0.filter(\.isNumber))
      }
      guard let first = ends.first, let last = ends.last, first <= last else { return }
      isFound = isFound || rows.contains { (first...last).contains($0) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}
}

/// Finds where the shared texts of a workbook stand in their part, without their tags.
final class SharedTextPlaces: XMLListener {
  /// The places, by the texts' numbers.
  private(set) var places: [Range<Int>] = []
  private var place: () -> Range<Int> = { 0..<0 }
  private var start = 0

  /// Reads the part.
  init(_ document: [UInt8], part: String) throws(WorkbookError) {
    let reader = XMLReader(of: part, for: self)
    place = { [unowned reader] in reader.place }
    try reader.readAll(document)
  }

  func begin(_ element: XMLElement) { if case "si" = element.name { start = place().upperBound } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {
    if case "si" = name { places.append(start..<max(start, place().lowerBound)) }
  }
}

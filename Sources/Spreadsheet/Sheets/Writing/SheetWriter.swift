extension Sheet {
  /// The sheet as the CSV that Danish Excel opens with a double click: semicolons, UTF-8 with a
  /// byte order mark, lines that end in CR LF, and no cell that could be taken for a formula.
  public var csv: [UInt8] { csv(under: nil) }

  /// The same with a title above the headings.
  func csv(under title: String?) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for cells in (title.map { [[$0]] } ?? []) + [headings] + rows.map(\.cells) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(.semicolon) }
        Sheet.write(Formula.neutralise(cell), to: &bytes)
      }
      bytes += [.carriageReturn, .lineFeed]
    }
    return bytes
  }

  private static let special: Set<UInt8> = [
    .semicolon, .comma, .tab, .quote, .carriageReturn, .lineFeed,
  ]

  private static func write(_ cell: String, to bytes: inout [UInt8]) {
    let text = cell.utf8
    let isQuoted =
      text.first == .space || text.last == .space || text.contains(where: special.contains)
    guard isQuoted else {
      bytes += text
      return
    }
    bytes.append(.quote)
    for byte in text {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }
}

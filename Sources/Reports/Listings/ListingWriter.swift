import Text

/// Where the lines of a listing go: gathered as bytes, and passed on in slices, each of whole lines.
///
/// A long list is held neither as texts nor as bytes.
final class ListingWriter {
  private static let sliceSize = 1 << 16

  private let pass: ([UInt8], _ isPlain: Bool) -> Void
  private var bytes: [UInt8] = []
  /// Whether there are no lines in them but those of plain rows.
  private var isPlain = true
  private var cells = RowCells()
  /// The heading of a section without lines yet.
  private var heading: [String]?
  /// How many sections have lines.
  private(set) var sections = 0

  /// Creates a writer; `pass` gets each slice, and whether each scalar in it but newlines is known to
  /// be shown as it is.
  init(to pass: @escaping ([UInt8], _ isPlain: Bool) -> Void) {
    self.pass = pass
    bytes.reserveCapacity(Self.sliceSize + (1 << 12))
  }

  /// Begins a section, which is left out where no line follows.
  func begin(_ heading: [String] = []) { self.heading = heading }

  /// Writes lines.
  func write(_ lines: [String]) {
    for line in lines {
      open()
      writeLine(line)
    }
  }

  /// Writes the lines of a row whose cells `fill` adds, as `Layout.row(_:)` gives them.
  func row(_ fill: (inout RowCells) -> Void) {
    open()
    cells.begin()
    fill(&cells)
    if cells.write(to: &bytes) { return passIfFull() }
    write(Layout.row(cells.row))
  }

  /// Passes on what is left.
  func end() {
    if !bytes.isEmpty { pass(bytes, isPlain) }
    bytes = []
  }

  private func open() {
    guard let heading else { return }
    self.heading = nil
    sections += 1
    if sections > 1 { bytes.append(UInt8(ascii: "\n")) }
    for line in heading { writeLine(line) }
  }

  private func writeLine(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
    isPlain = false
    passIfFull()
  }

  private func passIfFull() {
    guard bytes.count >= Self.sliceSize else { return }
    pass(bytes, isPlain)
    bytes.removeAll(keepingCapacity: true)
    isPlain = true
  }
}

/// A sheet of a workbook as it was read.
public struct ReadSheet: Equatable, Sendable {
  /// A row that has anything in it.
  public struct Row: Equatable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Whether the sheet doesn't show it.
    public let isHidden: Bool
    /// Its cells from the first column to the last that is filled.
    public var cells: [Cell]
  }

  /// Cells that are shown as one: their first and last rows and columns, from 1.
  struct Merge: Equatable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// Its rows, in order; those without anything are left out.
  public internal(set) var rows: [Row] = []
  /// The columns, from 1, that have anything but aren't shown.
  public internal(set) var hiddenColumns: [Int] = []
  /// How many cells have got what stands over them, because the sheet shows them as one.
  public internal(set) var repeatedCells = 0

  /// Gives the rows under the first of each merge what stands in that.
  mutating func spread(_ merges: [Merge], atMost limit: Int) throws(WorkbookError) {
    var work = limit
    for merge in merges where merge.rows.count > 1 {
      let column = merge.columns.lowerBound - 1
      let first = place(of: merge.rows.lowerBound)
      guard rows.indices.contains(first), rows[first].number == merge.rows.lowerBound,
        rows[first].cells.indices.contains(column), rows[first].cells[column] != .empty
      else { continue }
      let value = rows[first].cells[column]
      for place in (first + 1)..<max(first + 1, self.place(of: merge.rows.upperBound + 1)) {
        work -= 1
        if work < 0 { throw .tooLarge }
        while rows[place].cells.count <= column { rows[place].cells.append(.empty) }
        if rows[place].cells[column] == .empty {
          rows[place].cells[column] = value
          repeatedCells += 1
        }
      }
    }
  }

  /// The place of the first row with a number no smaller.
  private func place(of number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Int {
  /// A column, from 1, as sheets name it: "A", "Z", "AA".
  public var columnLetters: String {
    var (rest, letters) = (self, "")
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A cell's place, from "C7".
struct CellPlace: Equatable {
  let column: Int
  let row: Int

  /// Reads a place, with or without the marks that keep it fast; nil for anything else.
  init?(_ text: some StringProtocol) {
    var (column, row, hasDigits) = (0, 0, false)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      // The format has no more.
      guard column <= 16_384, row <= 1_048_576 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.column, self.row) = (column, row)
  }
}

import Core
import Text

/// A sheet that is read as a list: the row that has its headings, and the rows under it that are the
/// list's.
public struct ListReading {
  /// What the list is of.
  public let kind: ListKind
  let list: SheetColumns
  /// The rows under the headings.
  let sheet: Sheet

  /// Finds the list in a sheet: titles above its headings, rows of sums and other tables under it are
  /// left out, and remarks say so.
  ///
  /// Throws when lists of the kind aren't brought in from files.
  public init(_ kind: ListKind, of sheet: Sheet) throws(Refusal) {
    guard let list = kind.columns else {
      throw Refusal("\(kind.title) kan ikke hentes fra en fil.")
    }
    self.kind = kind
    self.list = list
    self.sheet = sheet.underHeadings(of: list).withoutOtherTables(of: list).withoutSums
  }

  /// The headings, as the file has them.
  public var headings: [String] { sheet.headings }

  /// What the columns are taken for where some are said to be something else than their headings say:
  /// each by the file's heading, or its letter, and what the list calls it.
  ///
  /// Throws a sentence where the file has no such column, or the list none.
  public func uses(
    changing wanted: [(column: String, use: String)]
  ) throws(Refusal) -> [ColumnUse] {
    var uses = Heading.known(headings, of: list).map(\.use)
    for (name, word) in wanted {
      let places = headings.indices.filter { headings[$0].asName == name.asName }
      let letters = headings.indices.filter { ($0 + 1).columnLetters == name.uppercased() }
      guard let place = places.first ?? letters.first else {
        let found = headings.filter { !$0.isEmpty }.map { "»\($0)«" }.joined(separator: ", ")
        throw Refusal("Filen har ingen kolonne, der hedder \(name.quoted). Den har \(found).")
      }
      uses[place] = try use(called: word)
    }
    return uses
  }

  private func use(called word: String) throws(Refusal) -> ColumnUse {
    switch word.asHeading {
    case "udelad", "": return .leftOut
    case "noten" where list.hasNote: return .note
    default:
      guard let column = list.column(headed: word) else {
        let names = list.all.map { "»\($0.heading)«" } + (list.hasNote ? ["»noten«"] : [])
        throw Refusal(
          "\(word.quoted) er ikke noget, en kolonne kan blive til. Skriv "
            + (names + ["»udelad«"]).joined(separator: ", ") + ".")
      }
      return .field(column.name)
    }
  }

  /// The headings that earlier versions wrote, in plain letters.
  private static let former: Set = ["art", "haandtering", "afhaengeraf", "krydsetaf"]

  /// Whether the headings are those that such a list is written with here, or was, so that nobody need
  /// be asked what they are.
  public var isOwn: Bool {
    let headings = Heading.known(headings, of: list)
    return list.suffice(headings.compactMap(\.column))
      && zip(self.headings, headings).allSatisfy { text, heading in
        heading.column.map {
          $0.heading.asHeading == text.asHeading || Self.former.contains(text.asHeading)
        } ?? (heading == .leftOut(text))
      }
  }
}

extension Sheet {
  /// How much wider than others a row is at the least that has headings nobody knows.
  private static let leastFilled = 0.6

  /// The sheet under the row that has the headings of a list; titles above it are left out, and a
  /// remark says so.
  ///
  /// Where no row has all that the list can't do without, it is the one that has most of its headings,
  /// or else the first that is as wide as the rest.
  fileprivate func underHeadings(of list: SheetColumns) -> Sheet {
    let candidates = [headings] + rows.prefix(Self.mostRowsAbove).map(\.cells)
    let known = candidates.map { cells in
      Set(cells.compactMap { list.column(headed: $0)?.name })
    }
    let sufficient = candidates.map { cells in
      list.suffice(cells.compactMap { list.column(headed: $0) })
    }
    let filled = candidates.map { cells in cells.count { !$0.isBlank } }
    let widest = Double(filled.max() ?? 0)
    func first(most counts: [Int], where fits: (Int) -> Bool) -> Int? {
      let fitting = counts.indices.filter(fits)
      return fitting.max { (counts[$0], -$0) < (counts[$1], -$1) }
    }
    let counts = known.map(\.count)
    let place =
      first(most: counts) { sufficient[$0] } ?? first(most: counts) { counts[$0] > 1 }
      ?? filled.firstIndex { $0 > 1 && Double($0) >= widest * Self.leastFilled } ?? 0
    if place == 0 { return self }
    let titles = candidates[..<place].map { cells in
      cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let told = titles.filter { !$0.isEmpty }.map { $0.onOneLine.quoted }.joined(separator: ", ")
    return Sheet(
      rows[place...], under: candidates[place],
      remarks: remarks + ["Over overskrifterne står \(told). Det er udeladt."])
  }

  /// The sheet without what comes after a blank row under headings of its own.
  fileprivate func withoutOtherTables(of list: SheetColumns) -> Sheet {
    var previous: Int?
    for (place, row) in rows.enumerated() {
      defer { previous = row.number }
      guard let previous, row.number > previous + 1,
        row.cells.count(where: { list.column(headed: $0) != nil }) > 1
      else { continue }
      return Sheet(
        headings: headings, rows: Array(rows[..<place]),
        remarks: remarks + [
          "Fra \(row.place) står en anden tabel under listen. Den er udeladt."
        ])
    }
    return self
  }

  /// The sheet without the rows that only sum up the others.
  fileprivate var withoutSums: Sheet {
    let sums = rows.filter { row in
      row.cells.first { !$0.isBlank }.map { Self.sums.contains($0.inPlainLetters) } ?? false
    }
    if sums.isEmpty { return self }
    let numbers = Set(sums.map(\.number))
    return Sheet(
      headings: headings, rows: rows.filter { !numbers.contains($0.number) },
      remarks: remarks + [
        sums.count == 1
          ? "\(sums[0].place.capitalizedFirst) er en sum og er udeladt."
          : "Rækker med summer er udeladt: \(sums.prefix(10).places)."
      ])
  }

  private static let sums: Set<String> = [
    "ialt", "ialt:", "total", "totalt", "sum", "hovedtotal", "subtotal", "grandtotal", "samlet",
  ]
}

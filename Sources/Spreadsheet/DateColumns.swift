import Core

/// The days of a sheet, each column of which is judged as a whole.
///
/// Whether 02/03 is in February or in March is told by the other rows, and by the other columns where
/// they don't tell. Where rows of one column contradict each other, none of them is guessed at.
struct DateColumns<Column: SheetColumn> {
  /// In what order a column has day and month.
  private enum Order: Equatable {
    case dayFirst
    case monthFirst
    /// Both; with one of each.
    case mixed(monthFirst: String, dayFirst: String)
  }

  /// What the user should know of how days were read.
  let remarks: [String]
  private let today: Day
  private var orders: [Column: Order] = [:]

  init(_ sheet: Sheet, under headings: [Heading<Column>], today: Day) {
    self.today = today
    var remarks: [String] = []
    var cells: [(column: Column, cells: [DateCell])] = []
    for (index, heading) in headings.enumerated() {
      guard case .known(let column) = heading, column.isDate else { continue }
      cells.append(
        (column, sheet.rows.map { DateCell($0.cells[index].inOneForm) }.filter { !$0.text.isEmpty })
      )
    }
    for (column, cells) in cells { orders[column] = Self.order(of: cells, today) }
    let isMonthFirst =
      orders.values.contains(.monthFirst) && orders.values.allSatisfy { $0 == .monthFirst }
    for (column, cells) in cells {
      if orders[column] == nil { orders[column] = isMonthFirst ? .monthFirst : .dayFirst }
      remarks += Self.remarks(on: column, cells, orders[column] ?? .dayFirst, today)
    }
    self.remarks = remarks
  }

  /// The order that the column's dates themselves tell, or nil.
  private static func order(of cells: [DateCell], _ today: Day) -> Order? {
    var monthFirst: String?
    var dayFirst: String?
    for cell in cells {
      guard let numbers = cell.numbers(today: today) else { continue }
      if numbers.hasSlashes, numbers.isMonthFirst {
        monthFirst = monthFirst ?? cell.text
      } else if numbers.isDayFirst || !numbers.hasSlashes {
        dayFirst = dayFirst ?? cell.text
      }
    }
    switch (monthFirst, dayFirst) {
    case (let month?, let day?): return .mixed(monthFirst: month, dayFirst: day)
    case (_?, nil): return .monthFirst
    case (nil, _?): return .dayFirst
    case (nil, nil): return nil
    }
  }

  private static func remarks(
    on column: Column, _ cells: [DateCell], _ order: Order, _ today: Day
  ) -> [String] {
    var remarks: [String] = []
    if order == .monthFirst {
      // The example that tells most.
      let dated = cells.compactMap { cell in
        cell.numbers(today: today).flatMap { numbers in
          numbers.hasSlashes
            ? numbers.monthFirst.map { (cell.text, $0, numbers.isMonthFirst) } : nil
        }
      }
      if let (text, day, _) = dated.first(where: \.2) ?? dated.first {
        remarks.append(
          "\(column.heading): datoerne er læst med måneden først; \(text) er \(day.medium).")
      }
    }
    if let (text, day) = cells.lazy.compactMap({ cell in
      cell.serialDay.map { (cell.text, $0) }
    }).first {
      remarks.append(
        "\(column.heading): regnearkets dagnumre er læst som datoer; \(text) er \(day.medium).")
    }
    if let time = cells.lazy.compactMap(\.time).first {
      remarks.append("\(column.heading): klokkeslæt er udeladt, for eksempel \(time).")
    }
    return remarks
  }

  /// Reads a cell of a column as a day, the same whichever day it is read on.
  func day(_ text: String, in column: Column) -> Result<Day, Refusal> {
    let cell = DateCell(text)
    if let day = cell.serialDay { return .success(day) }
    if let numbers = cell.numbers(today: today), numbers.hasSlashes {
      switch orders[column] {
      case .mixed(let monthFirst, let dayFirst):
        return .failure(
          Refusal(
            "\(text.quoted): kolonnen har datoer både med måneden først (\(monthFirst)) og med dagen "
              + "først (\(dayFirst)). Skriv dem alle som 18-12-2026"))
      case .monthFirst:
        if let day = numbers.monthFirst, DateInput.years.contains(day.year) { return .success(day) }
        return .failure(Refusal(noDate(text)))
      case .dayFirst, nil: break
      }
    }
    let later = today.adding(days: 500)
    switch (DateInput.read(cell.text, today: today), DateInput.read(cell.text, today: later)) {
    case (.success(let date), .success(let same)) where date == same: return .success(date)
    case (.success(let date), _): return .failure(Refusal(incomplete(cell.text, date)))
    case (.failure(let failure), _):
      return .failure(
        Refusal(
          isUsable(failure.message) ? "\(text.quoted): \(failure.message)" : noDate(cell.text)))
    }
  }

  /// What is said of a day that depends on when it is read: "3/12", "uge 49", "fredag".
  private func incomplete(_ text: String, _ date: Day) -> String {
    let isWeek = text.lowercased().hasPrefix("u") && text.contains(where: \.isNumber)
    let example = isWeek ? "\(text) \(date.week.year)" : date.numeric
    return "\(text.quoted): skriv datoen med årstal, for eksempel \(example)"
  }

  private func noDate(_ text: String) -> String {
    let exchanged = DateCell(text).numbers(today: today).flatMap {
      $0.isMonthFirst && !$0.hasSlashes ? $0.monthFirst : nil
    }
    return "\(text.quoted) er ikke en dato. Skriv "
      + (exchanged.map { "dagen først: \($0.numeric)" } ?? "for eksempel 03-12-2026")
  }

  /// Whether all that a message suggests between quotation marks can be written in a cell.
  private func isUsable(_ message: String) -> Bool {
    message.split(separator: "»").dropFirst().allSatisfy { part in
      let suggestion = String(part.prefix { $0 != "«" })
      let readings = [0, 500].map { days in
        try? DateInput.read(suggestion, today: today.adding(days: days)).get()
      }
      return readings[0] != nil && readings[0] == readings[1]
    }
  }
}

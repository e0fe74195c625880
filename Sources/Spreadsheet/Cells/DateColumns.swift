import Core
import Text

/// The days of a sheet, each column of which is judged as a whole.
///
/// Whether 02/03 is in February or in March is told by the other rows, and by the other columns where
/// they don't tell. Where those contradict each other, none of them is guessed at.
struct DateColumns {
  /// In what order a column has day and month.
  private enum Order: Equatable {
    case dayFirst
    case monthFirst
    /// Both, in the column itself or in the others, as `place` says; with one of each.
    case mixed(place: String, monthFirst: String, dayFirst: String)
  }

  /// A date that can only have the month first, and one that can only have the day first.
  private struct Evidence {
    var monthFirst: String?
    var dayFirst: String?

    /// The order that the dates of `place` tell, or nil.
    func order(of place: String) -> Order? {
      switch (monthFirst, dayFirst) {
      case (let month?, let day?): .mixed(place: place, monthFirst: month, dayFirst: day)
      case (_?, nil): .monthFirst
      case (nil, _?): .dayFirst
      case (nil, nil): nil
      }
    }
  }

  /// What the user should know of how days were read.
  let remarks: [String]
  private let today: Day
  private var orders: [String: Order] = [:]

  init(_ sheet: Sheet, under headings: [Heading], today: Day) {
    self.today = today
    var remarks: [String] = []
    var cells: [(column: SheetColumn, cells: [DateCell])] = []
    for (index, heading) in headings.enumerated() {
      guard case .known(let column) = heading, column.isDate else { continue }
      cells.append(
        (column, sheet.rows.map { DateCell($0.cells[index].inOneForm) }.filter { !$0.text.isEmpty })
      )
    }
    let evidence = cells.map { Self.evidence(in: $0.cells, today) }
    let whole = Evidence(
      monthFirst: evidence.lazy.compactMap(\.monthFirst).first,
      dayFirst: evidence.lazy.compactMap(\.dayFirst).first)
    for ((column, cells), own) in zip(cells, evidence) {
      let order = own.order(of: "kolonnen") ?? whole.order(of: "filen") ?? .dayFirst
      orders[column.name] = order
      remarks += Self.remarks(on: column, cells, order, today)
    }
    self.remarks = remarks
  }

  private static func evidence(in cells: [DateCell], _ today: Day) -> Evidence {
    var evidence = Evidence()
    for cell in cells {
      guard let numbers = cell.numbers(today: today) else { continue }
      if numbers.hasSlashes, numbers.isMonthFirst {
        evidence.monthFirst = evidence.monthFirst ?? cell.text
      } else if numbers.isDayFirst || !numbers.hasSlashes {
        evidence.dayFirst = evidence.dayFirst ?? cell.text
      }
    }
    return evidence
  }

  private static func remarks(
    on column: SheetColumn, _ cells: [DateCell], _ order: Order, _ today: Day
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
    if let (text, day) = cells.lazy.compactMap({ cell in
      order != .dayFirst && cell.isBare
        ? nil : cell.dayWithoutYear(today: today, leaning: column.leaning).map { (cell.text, $0) }
    }).first {
      remarks.append(
        "\(column.heading): nye datoer uden årstal er læst \(column.leaning.words); \(text) er "
          + "\(day.medium).")
    }
    if let time = cells.lazy.compactMap(\.time).first {
      remarks.append("\(column.heading): klokkeslæt er udeladt, for eksempel \(time).")
    }
    return remarks
  }

  /// Whether a cell's day is written without its year.
  func lacksYear(_ text: String, in column: SheetColumn) -> Bool {
    DateCell(text).dayWithoutYear(today: today, leaning: column.leaning) != nil
  }

  /// Reads a cell of a column as a day; what leaves its year out is seen from today, as where it is
  /// typed.
  func day(_ text: String, in column: SheetColumn) -> Result<Day, Refusal> {
    let cell = DateCell(text)
    if let day = cell.serialDay { return .success(day) }
    if let numbers = cell.numbers(today: today), numbers.hasSlashes {
      switch orders[column.name] {
      case .mixed(let place, let monthFirst, let dayFirst):
        // It is the same day both ways.
        if numbers.monthFirst == numbers.dayFirst { break }
        return .failure(
          Refusal(
            "\(text.quoted): \(place) har datoer både med måneden først (\(monthFirst)) og med dagen "
              + "først (\(dayFirst)). Skriv dem alle som 18-12-2026"))
      case .monthFirst:
        if let day = numbers.monthFirst, DateInput.years.contains(day.year) { return .success(day) }
        return .failure(Refusal(noDate(text)))
      case .dayFirst, nil: break
      }
    }
    switch DateInput.read(cell.text, today: today, leaning: column.leaning) {
    case .success(let date):
      // Without a year it can't be told which of the two numbers is the month, and what is counted
      // from a day was counted from the one that it was written on.
      let isOfOtherOrder = cell.isBare && (orders[column.name] ?? .dayFirst) != .dayFirst
      if isOfOtherOrder || cell.isCounted(from: today) {
        return .failure(
          Refusal("\(text.quoted): skriv datoen med årstal, for eksempel \(date.numeric)"))
      }
      return .success(date)
    case .failure(let failure):
      return .failure(
        Refusal(
          isUsable(failure.message) ? "\(text.quoted): \(failure.message)" : noDate(cell.text)))
    }
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

extension DateInput.Leaning {
  /// How a date without a year is read.
  fileprivate var words: String {
    switch self {
    case .past: "som de seneste"
    case .future: "som de første fra i dag"
    case .either: "højst to måneder tilbage og ellers frem i tiden"
    }
  }
}

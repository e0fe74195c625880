import Text

extension DateInput {
  /// Why a text is not a day.
  public struct Failure: Error, Equatable, Sendable {
    /// What is wrong and what to write instead, in Danish, never repeating the text itself.
    public let message: String
  }
}

extension DateInput.Failure {
  static let empty = Self(
    message: "Der står ingen dato. Skriv for eksempel »3/12« eller »uge 49«.")

  static let nonsense = Self(
    message: "Det kan ikke læses som en dato. "
      + "Skriv for eksempel »3/12«, »uge 49«, »fredag« eller »+10d«.")

  static let missingDay = Self(
    message: "Dagen mangler. Skriv for eksempel »3. december«.")

  static let missingWeekNumber = Self(
    message: "Ugens nummer mangler. Skriv for eksempel »uge 49«.")

  /// Of "uge 12-14", which may be weeks or a week of a year.
  static func severalWeeks(_ first: Int, _ last: Int) -> Self {
    Self(
      message: "Skriv én uge, »uge \(first)« eller »uge \(last)«. "
        + "Er det sidste et årstal, så skriv det med fire cifre.")
  }

  static let unclearDistance = Self(
    message: "Skriv et tal og en enhed: »+10d« for dage, »+2u« for uger eller »+1m« for måneder.")

  static let unclearYear = Self(
    message: "Skriv årstallet med fire cifre, for eksempel »3/12-2026«.")

  static let tooFar = Self(
    message: "Datoen ligger for langt væk. "
      + "Året skal være fra \(DateInput.years.lowerBound) til \(DateInput.years.upperBound).")

  static func numberAlone(_ number: Int) -> Self {
    let week = (1...53).contains(number) ? number : 49
    return Self(
      message: "Et tal alene er ikke nok. Skriv »uge \(week)« eller en dato som »3/12«.")
  }

  static func missingSign(_ number: Int, _ unit: DateReader.Unit, today: Day) -> Self {
    let days = [number, -number].map { unit.add($0, to: today) }
    guard days.allSatisfy({ DateInput.years.contains($0.year) }) else { return unclearDistance }
    return Self(
      message: "Sæt plus eller minus foran: "
        + "»+\(number)\(unit.letter)« er frem i tiden, »-\(number)\(unit.letter)« er tilbage.")
  }

  /// Suggests the two numbers exchanged where that makes a date.
  static func noSuchMonth(_ month: Int, day: Int) -> Self {
    let exchanged = Day(year: 2000, month: day, day: month) != nil
    let example = exchanged ? "\(month)/\(day)" : "3/12"
    return Self(
      message: "Måneden skal være fra 1 til 12. Skriv dagen først, for eksempel »\(example)«.")
  }

  static func noSuchDay(_ day: Int, month: Int, year: Int) -> Self {
    guard day > 0 else {
      return Self(message: "Den første dag i en måned er 1. Skriv for eksempel »1/\(month)«.")
    }
    let name = MonthName.full(month)
    let length = Day.count(inMonth: month, year: year)
    return Self(
      message: "\(name.capitalizedFirst) \(year) har kun \(length) dage. "
        + "Skriv for eksempel »\(length)/\(month)-\(year)«.")
  }

  static func noSuchWeek(_ number: Int, year: Int) -> Self {
    let count = Week.count(inYear: year)
    let problem = number > 0 ? "\(year) har kun \(count) uger" : "Den første uge i et år er uge 1"
    return Self(message: "\(problem). Skriv en uge fra »uge 1« til »uge \(count)«.")
  }

  static func wrongWeekday(_ weekday: Weekday, day: Day) -> Self {
    Self(
      message: "\(day.medium) er en \(day.weekday.name), ikke en \(weekday.name). "
        + "Ret datoen, eller skriv den uden ugedag.")
  }
}

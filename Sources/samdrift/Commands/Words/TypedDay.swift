import Core

extension Day {
  /// Reads a day as it was typed on the command line; the failure repeats what was typed.
  ///
  /// With `.past` it is the day of something that has happened, so later than today is refused.
  /// `known` is the day that a date without a year is when it can be.
  init(
    typed text: String, today: Day, leaning: DateInput.Leaning = .future, known: Day? = nil
  ) throws(Failure) {
    switch DateInput.read(text, today: today, leaning: leaning, known: known) {
    case .success(let day) where leaning == .past && day > today:
      throw Failure(.usage, "»\(text)«: \(day.medium) er ikke kommet endnu.")
    case .success(let day): self = day
    case .failure(let failure): throw Failure(.usage, "»\(text)«: \(failure.message)")
    }
  }
}

extension DayMove {
  /// Reads a day or a way as it was typed on the command line; the failure repeats what was typed.
  init(
    typed text: String, today: Day, leaning: DateInput.Leaning = .future
  ) throws(Failure) {
    switch DayMove.read(text, today: today, leaning: leaning) {
    case .success(let move): self = move
    case .failure(let failure): throw Failure(.usage, "»\(text)«: \(failure.message)")
    }
  }
}

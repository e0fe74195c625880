extension Playbook {
  /// How many weeks from the start each milestone is usually reached; half a year of preparation, and
  /// a quarter from the start of joint operation to each of the last.
  private static let usualWeeks = [3, 7, 13, 17, 24, 29, 33, 37, 40, 53, 60, 66]

  /// The deadline that the milestone with a number usually has in a project that begins on a day: a
  /// working day; nil outside 1 to 12.
  public static func usualDeadline(of number: Int, from start: Day) -> Day? {
    usualWeeks.indices.contains(number - 1)
      ? start.adding(days: usualWeeks[number - 1] * 7).workingDayOrPrevious : nil
  }
}

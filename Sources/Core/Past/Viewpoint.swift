/// From where a project is looked at: now, or from the end of a day in the past; in earnest or for
/// practice.
public struct Viewpoint: Hashable, Sendable {
  /// Whether the project is only for practice, so that no text of it is taken for a real one.
  public var isPractice: Bool
  /// The day at whose end the project is shown as it was; nil where it is shown as it is.
  public var past: Day?

  /// Creates a viewpoint.
  public init(isPractice: Bool = false, past: Day? = nil) {
    (self.isPractice, self.past) = (isPractice, past)
  }

  /// A real project as it is.
  public static let now = Viewpoint()

  /// What stands at the head of all that is only for practice.
  public static let practice = "ØVELSE"

  /// What is said of the day that is shown, "Vist, som det var den …"; nil where it is today.
  public var pastMark: String? { past.map { "Vist, som det var den \($0.medium)" } }

  /// What stands at the head of all that is shown from here; nil where nothing need be said.
  public var mark: String? {
    let marks = [isPractice ? Self.practice : nil, pastMark].compactMap { $0 }
    return marks.isEmpty ? nil : marks.joined(separator: " · ")
  }

  /// The mark, and a shorter one where there is little room; empty where nothing need be said.
  public var marks: [String] {
    guard let mark else { return [] }
    return past.map { [mark, titled($0.medium)] } ?? [mark]
  }

  /// A title that says so where all is for practice.
  public func titled(_ title: String) -> String {
    isPractice ? "\(Self.practice) · \(title)" : title
  }

  /// What is said of a project that was made on a later day than it is to be seen on; nil where
  /// nobody has made any.
  public static func tooEarly(_ day: Day, for name: String, made: Day?) -> String {
    guard let made else { return "Der var ingen projekter den \(day.medium). Vælg en senere dag." }
    return "Projektet »\(name)« blev oprettet den \(made.medium), så der er ikke noget at vise fra "
      + "den \(day.medium). Vælg en senere dag."
  }
}

extension [Entry] {
  /// Those that had been made at a moment: all up to the last that is earlier, so that they can be
  /// folded, and nothing is hidden by one from a clock that was set ahead.
  public func made(before moment: Moment) -> ArraySlice<Entry> {
    guard let last = lastIndex(where: { $0.transaction.time < moment }) else { return [] }
    return self[...last]
  }
}

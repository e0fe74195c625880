import Text

/// One thing that has been looked at, and how it is.
public struct CheckLine: Equatable, Sendable {
  /// How it is.
  public enum State: String, Sendable {
    /// As it is to be.
    case fine
    /// To be known, though it is no fault.
    case remark
    /// Not as it is to be.
    case wrong
  }

  /// What was looked at, for programs.
  public let subject: String
  /// How it is.
  public let state: State
  /// The same as a sentence, with what to do where something is wrong.
  public let text: String

  /// Creates a line.
  public init(_ subject: String, _ state: State, _ text: String) {
    (self.subject, self.state, self.text) = (subject, state, text)
  }
}

extension Report {
  /// What has been looked at, a line for each thing.
  public static func check(_ lines: [CheckLine]) -> Listing {
    Listing(
      [],
      [
        Listing.Section(
          lines.flatMap { line in Layout.hanging(line.text, after: line.state.mark) })
      ],
      json: lines.map { line -> JSONObject in
        ["subject": line.subject, "state": line.state.rawValue, "text": line.text]
      })
  }
}

extension CheckLine.State {
  /// A sign and a word of the same length.
  fileprivate var mark: String {
    switch self {
    case .fine: "✓ i orden  "
    case .remark: "· bemærk   "
    case .wrong: "! FEJL     "
    }
  }
}

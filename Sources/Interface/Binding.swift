/// A line in a screen's table of keys: what is pressed, what it is called, and what it does.
///
/// Handling, footer, help, palette and the printed list of keys all come from these tables.
public struct Binding<Action: Sendable>: Sendable {
  /// The keys that do it; the first is the one shown.
  public let keys: [Key]
  /// The action's Danish name, as the palette lists it.
  public let name: String
  /// One or two words for the footer; nil keeps it out of there.
  public let short: String?
  /// What it does, as an event for the screen.
  public let action: Action

  /// Creates a binding.
  public init(_ keys: [Key], _ name: String, short: String? = nil, _ action: Action) {
    self.keys = keys
    self.name = name
    self.short = short
    self.action = action
  }
}

extension [Key] {
  /// The keys' names, side by side, arrows before letters: "Pil op / k".
  public var names: String {
    (filter(\.isArrow) + filter { !$0.isArrow }).map(\.name).joined(separator: " / ")
  }
}

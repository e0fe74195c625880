extension Form {
  /// What a field is filled in with.
  public enum Control: Equatable, Sendable {
    /// One line of text.
    case line(TextField)
    /// Any number of lines.
    case area(TextArea)
    /// One of several words.
    case choice([String], selected: Int)
    /// Any number of several words, of which one has the focus.
    case several(MultipleChoice)
  }

  /// One field.
  public struct Field: Equatable, Sendable {
    /// Tells the field from the others.
    public let id: String
    /// What it is called.
    public let label: String
    /// What it is filled in with.
    public internal(set) var control: Control

    /// A field of one line.
    public static func line(_ id: String, _ label: String, _ text: String = "") -> Field {
      Field(id: id, label: label, control: .line(TextField(text)))
    }

    /// A field of several lines.
    public static func area(_ id: String, _ label: String, _ text: String = "") -> Field {
      Field(id: id, label: label, control: .area(TextArea(text)))
    }

    /// A choice among words.
    public static func choice(
      _ id: String, _ label: String, _ words: [String], selected: Int = 0
    ) -> Field {
      Field(id: id, label: label, control: .choice(words, selected: selected))
    }

    /// A choice of any number of words.
    public static func several(
      _ id: String, _ label: String, _ words: [String], chosen: Set<Int> = []
    ) -> Field {
      Field(id: id, label: label, control: .several(MultipleChoice(words, chosen: chosen)))
    }

    /// The text, or the chosen words on a line each.
    public var text: String {
      switch control {
      case .line(let field): field.text
      case .area(let area): area.text
      case .choice(let words, let selected): words.indices.contains(selected) ? words[selected] : ""
      case .several(let choice): choice.text
      }
    }
  }
}

extension Form.Field {
  /// Fills in what `texts` have for it.
  mutating func fill(_ texts: [String: String]) {
    guard let text = texts[id] else { return }
    switch control {
    case .line: control = .line(TextField(text))
    case .area: control = .area(TextArea(text))
    case .choice(let words, let selected):
      control = .choice(words, selected: words.firstIndex(of: text) ?? selected)
    case .several(var choice):
      choice.text = text
      control = .several(choice)
    }
  }
}

extension Form.Control {
  /// The places of the chosen words; nil in a text, which has a history of its own.
  var chosen: Set<Int>? {
    switch self {
    case .line, .area: nil
    case .choice(_, let selected): [selected]
    case .several(let choice): choice.chosen
    }
  }

  /// Chooses again what once was chosen.
  mutating func restore(_ chosen: Set<Int>) {
    switch self {
    case .line, .area: break
    case .choice(let words, let selected): self = .choice(words, selected: chosen.first ?? selected)
    case .several(var choice):
      choice.restore(chosen)
      self = .several(choice)
    }
  }

  /// Whether this can stand for `other` as it is filled in: it is the same but for that.
  func isLike(_ other: Form.Control) -> Bool {
    switch (self, other) {
    case (.line, .line), (.area, .area): true
    case (.choice(let words, _), .choice(let others, _)): words == others
    case (.several(let choice), .several(let other)): choice.words == other.words
    default: false
    }
  }
}

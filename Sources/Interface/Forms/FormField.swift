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

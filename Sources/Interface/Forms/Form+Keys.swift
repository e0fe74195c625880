import Text

/// Keys: what they write, choose and go to.
extension Form {
  /// Carries out a key on a screen of `size`.
  public mutating func update(_ key: Key, in size: Size) -> Outcome {
    if !key.isWritten { finder.forget() }
    switch key {
    case .escape: return .cancelled
    case .function(2): return .submitted
    case .tab: moveFocus(1)
    case .backtab: moveFocus(-1)
    default:
      guard fields.indices.contains(focus) else { return updateButtons(key) }
      let (index, id) = (focus, fields[focus].id)
      guard let before = fields[index].control.chosen else { return updateField(key, in: size) }
      switch key {
      case .control("z"): restore(history[id]?.back(from: before))
      case .control("y"): restore(history[id]?.forward(from: before))
      default:
        let outcome = updateField(key, in: size)
        if fields[index].control.chosen != before {
          history[id, default: EditHistory()].note(before)
        }
        return outcome
      }
    }
    return .editing
  }

  private mutating func restore(_ chosen: Set<Int>?) {
    if let chosen { fields[focus].control.restore(chosen) }
  }

  private var saveButton: Int { fields.count }
  private var cancelButton: Int { fields.count + 1 }

  private mutating func moveFocus(_ step: Int) {
    focus = (focus + step + fields.count + 2) % (fields.count + 2)
  }

  private mutating func updateButtons(_ key: Key) -> Outcome {
    switch key {
    case .enter, .character(" "): return focus == saveButton ? .submitted : .cancelled
    case .left, .right: focus = focus == saveButton ? cancelButton : saveButton
    case .up: focus = max(0, fields.count - 1)
    case .down: moveFocus(1)
    default: return .unknown
    }
    return .editing
  }

  private mutating func updateField(_ key: Key, in size: Size) -> Outcome {
    if let outcome = change(key, in: size) { return outcome }
    switch key {
    case .enter: return advance()
    case .up: moveFocus(-1)
    case .down: moveFocus(1)
    default: return .unknown
    }
    return .editing
  }

  /// Carries out a key in the field with the focus; nil when it isn't for that.
  private mutating func change(_ key: Key, in size: Size) -> Outcome? {
    switch fields[focus].control {
    case .line(var field):
      guard field.update(key) else { return nil }
      fields[focus].control = .line(field)
    case .area(var area):
      let isOwn = area.update(key, in: FormLayout(self, size: size).areaSize)
      fields[focus].control = .area(area)
      return isOwn ? .editing : nil
    case .choice(let words, let selected):
      switch key {
      case .left: choose(selected - 1, of: words)
      case .right, .character(" "): choose(selected + 1, of: words)
      case .home: choose(0, of: words)
      case .end: choose(words.count - 1, of: words)
      case .character(let letter): return find(letter, in: words, from: selected)
      default: return nil
      }
    case .several(var choice):
      if key.isWritten, case .character(let letter) = key {
        if !choice.find(letter) {
          fields[focus].control = .several(choice)
          return .refused(Self.refusal(of: choice.sought, choice.words))
        }
      } else if !choice.update(key) {
        return nil
      }
      fields[focus].control = .several(choice)
    }
    return .editing
  }

  private mutating func choose(_ index: Int, of words: [String]) {
    guard !words.isEmpty else { return }
    fields[focus].control = .choice(words, selected: (index + words.count) % words.count)
  }

  /// Chooses the word that a letter leads to, or the one whose number a digit is.
  private mutating func find(_ letter: Character, in words: [String], from selected: Int) -> Outcome
  {
    let place =
      letter.isNumber && words.areNumbered
      ? finder.place(letter, among: words.count) : finder.find(letter, in: words, from: selected)
    guard let place else { return .refused(Self.refusal(of: finder.typed, words)) }
    choose(place, of: words)
    return .editing
  }

  /// Which words there are, for somebody who has typed what none of them begins with.
  private static func refusal(of typed: String, _ words: [String]) -> String {
    let all = words.prefix(8).joined(separator: ", ")
    let more = words.count > 8 ? " og \(words.count - 8) til" : ""
    let typed = typed.fitted(to: 20).quoted
    return words.isEmpty
      ? "Her er ingen at vælge imellem." : "Intet her begynder med \(typed). Vælg: \(all)\(more)."
  }

  /// Enter goes to the next field; on the last one it saves.
  private mutating func advance() -> Outcome {
    if focus == fields.count - 1 { return .submitted }
    moveFocus(1)
    return .editing
  }
}

/// Finds what looks like a Danish civil registration number (CPR), which must not be written here.
public enum PersonNumber {
  /// Whether ten digits that begin with a date stand in the text, with or without a hyphen or a
  /// space before the last four.
  public static func occurs(in text: String) -> Bool {
    var digits: [Int] = []
    var isBroken = false
    for character in text + " " {
      if let digit = character.isASCII ? character.wholeNumberValue : nil {
        digits.append(digit)
      } else if digits.count == 6, !isBroken, "-– ".contains(character) {
        isBroken = true
      } else {
        if digits.count == 10, isDate(digits) { return true }
        digits.removeAll()
        isBroken = false
      }
    }
    return false
  }

  /// Whether an edit writes what looks like one.
  public static func occurs(in edit: Edit) -> Bool {
    edit.changes.contains { change in
      let type = change.reference.kind.type
      switch change {
      case .insert(_, let fields):
        return fields.contains { type.isWritten($0.key) && occurs(in: $0.value) }
      case .set(_, let field, _, let new?): return type.isWritten(field) && occurs(in: new)
      case .set, .remove: return false
      }
    }
  }

  private static func isDate(_ digits: [Int]) -> Bool {
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    return (1...31).contains(day) && (1...12).contains(month)
  }
}

extension Project {
  /// Carries out a change of a history that comes from elsewhere.
  ///
  /// Throws when it can't be carried out, and when what it says was there before never was: taken
  /// back, it would bring that.
  public mutating func replay(_ change: Change) throws(Damage) {
    let isTrue =
      switch change {
      case .insert: true
      case .remove(let reference, let fields): stored(reference) == fields
      case .set(let reference, let field, let old, _):
        value(of: field, in: reference) == (true, old)
      }
    guard isTrue else { throw Damage(change: change) }
    try apply(change)
  }
}

/// Whether others' changes are told of, as where nothing on the way forgets who listens.
struct Listening {
  var isListening = false
  private var stamp: Int?
  private var notices = 0
  /// How often it has been asked since a change that wasn't told of.
  private var silent = 0
  private var isTold = false

  mutating func note(own stamp: Int) { self.stamp = stamp }

  /// Whether it has just become clear that nothing is told: some time after a change.
  mutating func isBroken(_ stamp: Int, _ notices: Int) -> Bool {
    defer { (self.stamp, self.notices) = (stamp, notices) }
    guard isListening, !isTold else { return false }
    if notices != self.notices {
      silent = 0
    } else if silent > 0 || (self.stamp.map { $0 != stamp } ?? false) {
      silent += 1
    }
    isTold = silent > 3
    return isTold
  }
}

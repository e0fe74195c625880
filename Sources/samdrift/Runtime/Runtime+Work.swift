import Screens

/// Work that is being done, with the private directory it is done in.
struct BackgroundWorkUnderWay {
  var work: BackgroundWork
  let directory: String
  /// When it began, in milliseconds.
  let began: Int
  /// What the screen was told last.
  var told = ""
}

extension Runtime {
  /// Begins work in a private directory, which is there until the work is done, and gives what the
  /// screen is to know at once.
  ///
  /// There is only one thing under way at a time.
  func begin(_ first: (String) throws -> BackgroundWork.Progress) throws -> [Event] {
    if let underWay {
      throw Failure(
        .temporary, "\(underWay.work.words) … Vent et øjeblik, eller afbryd med Esc.")
    }
    let directory = try TemporaryDirectory.make()
    var isUnderWay = false
    defer { if !isUnderWay { TemporaryDirectory.remove(directory) } }
    switch try first(directory) {
    case .done(let event): return [event]
    case .underWay: return []
    case .then(let work):
      isUnderWay = true
      underWay = BackgroundWorkUnderWay(
        work: work, directory: directory, began: surroundings.milliseconds)
      return progress()
    }
  }

  /// Looks how far the work has come, and says so on the screen.
  func lookAtWork() {
    guard let work = underWay?.work else { return }
    var events: [Event]
    do {
      switch try work.look() {
      case .underWay: events = progress()
      case .then(let next):
        underWay?.work = next
        events = progress()
      case .done(let event): events = end() + [event]
      }
    } catch {
      events = end() + [.failed(Failure.words(error))]
    }
    for event in events { send(event) }
  }

  /// Gives up the work, as the user wants or since the program is left.
  @discardableResult
  func cancelWork() -> [Event] {
    guard let work = underWay?.work else { return [] }
    work.cancel()
    return end() + [work.afterCancelling ?? .failed("\(work.words): \(work.whenCancelled)")]
  }

  private func end() -> [Event] {
    if let underWay { TemporaryDirectory.remove(underWay.directory) }
    underWay = nil
    return [.working(nil)]
  }

  /// What to tell the screen of how far the work has come; nothing when it was told so already.
  private func progress() -> [Event] {
    guard let underWay else { return [] }
    let seconds = (surroundings.milliseconds - underWay.began) / 1000
    let words =
      "\(underWay.work.words) …" + (seconds > 0 ? " \(seconds) s" : "") + " · Esc afbryder"
    if words == underWay.told { return [] }
    self.underWay?.told = words
    return [.working(words)]
  }
}

import CNcursesw
import Glibc
import Interface

extension Terminal {
  /// Waits for the next input, and returns nil when none has come within `milliseconds`.
  ///
  /// A negative number waits without end. After a `hangup` every call returns `hangup` at once.
  public func read(timeout milliseconds: Int) -> Input? {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    while true {
      while let signal = signals.next() {
        if let input = handle(signal) { return input }
      }
      if !pending.isEmpty { return pending.removeFirst() }
      if mayHaveBuffered {
        if let input = take(wait: 0) { return input }
        if mayHaveBuffered { continue }
      }
      let left = max(0, (deadline - ContinuousClock.now) / .milliseconds(1))
      switch wait(milliseconds < 0 ? -1 : Int32(min(left.rounded(.up), 1e9))) {
      case .nothing:
        if milliseconds >= 0, ContinuousClock.now >= deadline { return nil }
      case .signal: break
      case .gone: return .hangup
      case .keys:
        if let input = take(wait: 50) { return input }
      }
    }
  }

  private enum Waited { case nothing, signal, keys, gone }

  private func wait(_ milliseconds: Int32) -> Waited {
    var files = [
      pollfd(fd: signals.reader, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&files, 2, milliseconds) > 0 else { return .nothing }
    if files[0].revents != 0 { return .signal }
    // Readable with nothing to read means the end of input.
    var count: Int32 = 0
    let isReadable = Int32(files[1].revents) & POLLIN != 0
    return isReadable && ioctl(input, UInt(FIONREAD), &count) == 0 && count > 0 ? .keys : .gone
  }

  private func handle(_ signal: Int32) -> Input? {
    switch signal {
    case SIGWINCH: return adoptSize() ? .resized(size) : nil
    case SIGTSTP:
      stop()
      return .resumed
    case SIGCONT:
      enter()
      return .resumed
    case SIGINT: return .interrupt
    case SIGTERM: return .terminate
    case SIGHUP: return .hangup
    default: return nil
    }
  }

  /// Reads one key, mouse event or paste; nil when there is none, or none of use.
  private func take(wait: Int32) -> Input? {
    guard let unit = unit(wait: wait) else {
      mayHaveBuffered = false
      return nil
    }
    mayHaveBuffered = true
    switch unit {
    case .code(KEY_MOUSE): return mouse()
    case .code(let code): return Key(code: code).map(Input.key)
    case .scalar("\u{1B}"): return escape()
    case .scalar(let scalar): return Key(scalar: scalar).map(Input.key)
    }
  }

  private enum Unit {
    case code(Int32)
    case scalar(Unicode.Scalar)
  }

  private func unit(wait: Int32) -> Unit? {
    var value: wint_t = 0
    wtimeout(window, wait)
    switch wget_wch(window, &value) {
    case KEY_CODE_YES: return .code(Int32(bitPattern: value))
    case OK: return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}")
    default: return nil
    }
  }

  /// Reads the events that one mouse key stands for; ncurses hands out the latest first.
  private func mouse() -> Input? {
    var events: [Input] = []
    var event = MEVENT()
    while getmouse(&event) == OK {
      let point = Point(x: Int(event.x), y: Int(event.y))
      if event.bstate & nc_wheel_up != 0 { events.append(.mouse(point, wheel: -1)) }
      if event.bstate & nc_wheel_down != 0 { events.append(.mouse(point, wheel: 1)) }
      if event.bstate & nc_button1 != 0 { events.append(.mouse(point, wheel: 0)) }
    }
    pending += events.reversed()
    return pending.isEmpty ? nil : pending.removeFirst()
  }

  /// Reads what follows Esc: nothing, a sequence, a paste, or the next key typed.
  private func escape() -> Input? {
    guard case .scalar(let next)? = peek() else { return .key(.escape) }
    guard next == "[" || next == "O" else {
      if let key = Key(scalar: next) { pending.append(.key(key)) }
      return .key(.escape)
    }
    var sequence = String(next)
    while case .scalar(let scalar)? = peek() {
      sequence.unicodeScalars.append(scalar)
      if next == "O" || (0x40...0x7E).contains(scalar.value) { break }
    }
    if sequence == "[200~" { return .paste(paste()) }
    if sequence.unicodeScalars.count == 1 {
      pending.append(.key(.character(Character(next))))
      return .key(.escape)
    }
    return Key(sequence: sequence).map(Input.key)
  }

  /// The next unit if it is there already; a key by number waits its turn.
  private func peek() -> Unit? {
    guard let unit = unit(wait: 0) else { return nil }
    if case .code(let code) = unit {
      if let key = Key(code: code) { pending.append(.key(key)) }
      return nil
    }
    return unit
  }

  /// Reads the text up to the end mark; if that is lost, what has come within a second.
  private func paste() -> String {
    let end = "\u{1B}[201~".unicodeScalars
    var text = String.UnicodeScalarView()
    while let unit = unit(wait: 1000) {
      guard case .scalar(let scalar) = unit else { continue }
      text.append(scalar)
      if scalar == "~", text.suffix(end.count).elementsEqual(end) {
        text.removeLast(end.count)
        break
      }
    }
    return String(String(text).map { $0.isNewline ? "\n" : $0 })
  }
}

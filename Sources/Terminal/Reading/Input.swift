import Interface

/// What the user or the system tells the program, through the terminal or beside it.
public enum Input: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; its line breaks are newlines.
  case paste(String)
  /// The mouse was clicked (`wheel` 0) or its wheel turned: -1 up, 1 down.
  case mouse(Point, wheel: Int)
  /// The terminal has a new size.
  case resized(Size)
  /// The program was in the background and has the screen again.
  case resumed
  /// What was also waited for can be read.
  case news
  /// The user pressed Ctrl+C.
  case interrupt
  /// The system asks the program to end.
  case terminate
  /// The terminal is gone; nothing more can be read or shown.
  case hangup
}

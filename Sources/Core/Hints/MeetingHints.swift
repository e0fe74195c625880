extension Hint {
  /// At the date of an ordinary meeting of a department, and at a deadline that one may have to decide
  /// before.
  public static let notice = Hint(
    "Normalt skal et ordinært afdelingsmøde indkaldes mindst fire uger før, og forslag skal være inde "
      + "to uger før. Se jeres vedtægter.",
    source: "bl.dk, afdelingsmødets beføjelser; fsb.dk, om afdelingsmøder")

  /// At the minutes of a meeting.
  public static let minutes = Hint(
    "Normalt er et referat åbent for beboerne inden fire uger, uden personoplysninger. Se jeres "
      + "vedtægter.",
    source: "fabbo.dk, mødereferat fra afdelingsbestyrelsesmøde")
}

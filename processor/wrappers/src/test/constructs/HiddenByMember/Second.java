package hiddenbymember;

/** Hidden by a member. */
public class Second {}

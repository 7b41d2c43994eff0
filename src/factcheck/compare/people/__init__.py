"""Who is who and who said it: titles, offices, employers, ages, relations, speakers and their words."""
